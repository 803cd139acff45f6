@NullMarked
package cn.qudao.activation.ui;

import org.jspecify.annotations.NullMarked;
