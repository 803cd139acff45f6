/** Tests of plaques. */
@NullMarked
package cn.qudao.plaque;

import org.jspecify.annotations.NullMarked;
