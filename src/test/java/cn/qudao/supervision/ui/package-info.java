@NullMarked
package cn.qudao.supervision.ui;

import org.jspecify.annotations.NullMarked;
