/** The lists, and what they say of an outlet and of a number. */
@NullMarked
package cn.qudao.screening.ui;

import org.jspecify.annotations.NullMarked;
