/** Puts the demo into the portal at its first start, step by step, and goes on where it was interrupted. */
@NullMarked
package cn.qudao.demo.load;

import org.jspecify.annotations.NullMarked;
