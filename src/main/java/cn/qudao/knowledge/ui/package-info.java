/** Where articles are read, written and kept. */
@NullMarked
package cn.qudao.knowledge.ui;

import org.jspecify.annotations.NullMarked;
