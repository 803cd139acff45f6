@NullMarked
package cn.qudao.sample;

import org.jspecify.annotations.NullMarked;
