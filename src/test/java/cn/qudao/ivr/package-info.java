@NullMarked
package cn.qudao.ivr;

import org.jspecify.annotations.NullMarked;
