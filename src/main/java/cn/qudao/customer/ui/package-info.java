/** The page that answers for a number. */
@NullMarked
package cn.qudao.customer.ui;

import org.jspecify.annotations.NullMarked;
