/** Tests of what all modules share. */
@NullMarked
package cn.qudao.kernel;

import org.jspecify.annotations.NullMarked;
