@NullMarked
package cn.qudao.sample.ui;

import org.jspecify.annotations.NullMarked;
