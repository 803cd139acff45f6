/** Tests of the pieces of every screen. */
@NullMarked
package cn.qudao.uikit;

import org.jspecify.annotations.NullMarked;
