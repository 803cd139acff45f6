/** The rules of the house, checked by the build. */
@NullMarked
package cn.qudao.architecture;

import org.jspecify.annotations.NullMarked;
