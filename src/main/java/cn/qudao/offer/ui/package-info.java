/** The lists of packages and promotion plans. */
@NullMarked
package cn.qudao.offer.ui;

import org.jspecify.annotations.NullMarked;
