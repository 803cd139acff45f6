/** Tests of offers. */
@NullMarked
package cn.qudao.offer.ui;

import org.jspecify.annotations.NullMarked;
