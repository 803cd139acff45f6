/** The organisation's screens: tree, unit pages, outlets, dictionaries. */
@NullMarked
package cn.qudao.org.ui;

import org.jspecify.annotations.NullMarked;
