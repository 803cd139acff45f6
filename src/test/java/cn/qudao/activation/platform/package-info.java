@NullMarked
package cn.qudao.activation.platform;

import org.jspecify.annotations.NullMarked;
