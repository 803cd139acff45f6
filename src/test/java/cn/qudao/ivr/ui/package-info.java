@NullMarked
package cn.qudao.ivr.ui;

import org.jspecify.annotations.NullMarked;
