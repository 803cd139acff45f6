/** Tests of plaques. */
@NullMarked
package cn.qudao.plaque.ui;

import org.jspecify.annotations.NullMarked;
