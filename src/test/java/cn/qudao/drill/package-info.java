@NullMarked
package cn.qudao.drill;

import org.jspecify.annotations.NullMarked;
