/** Tests of responsibility. */
@NullMarked
package cn.qudao.responsibility;

import org.jspecify.annotations.NullMarked;
