@NullMarked
package cn.qudao.org.ui;

import org.jspecify.annotations.NullMarked;
