@NullMarked
package cn.qudao.activation.pipeline;

import org.jspecify.annotations.NullMarked;
