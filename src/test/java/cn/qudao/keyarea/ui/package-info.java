/** Tests of key areas. */
@NullMarked
package cn.qudao.keyarea.ui;

import org.jspecify.annotations.NullMarked;
