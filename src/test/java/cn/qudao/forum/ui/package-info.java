@NullMarked
package cn.qudao.forum.ui;

import org.jspecify.annotations.NullMarked;
