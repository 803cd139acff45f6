@NullMarked
package cn.qudao.wap.ui;

import org.jspecify.annotations.NullMarked;
