@NullMarked
package cn.qudao.wap;

import org.jspecify.annotations.NullMarked;
