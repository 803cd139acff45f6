/** Charges in a list and on the pages of their units, and the work standards. */
@NullMarked
package cn.qudao.responsibility.ui;

import org.jspecify.annotations.NullMarked;
