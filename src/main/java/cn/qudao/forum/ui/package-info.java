/** Where topics are read, written and moderated. */
@NullMarked
package cn.qudao.forum.ui;

import org.jspecify.annotations.NullMarked;
