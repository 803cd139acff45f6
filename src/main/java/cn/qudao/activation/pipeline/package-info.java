/** The seven steps, and the workers that carry them through whatever fails. */
@NullMarked
package cn.qudao.activation.pipeline;

import org.jspecify.annotations.NullMarked;
