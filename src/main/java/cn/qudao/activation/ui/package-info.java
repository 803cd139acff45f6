/** The screens of the activation. */
@NullMarked
package cn.qudao.activation.ui;

import org.jspecify.annotations.NullMarked;
