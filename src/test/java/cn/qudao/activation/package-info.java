@NullMarked
package cn.qudao.activation;

import org.jspecify.annotations.NullMarked;
