/** Tests of the figures on the home page. */
@NullMarked
package cn.qudao.statistics.ui;

import org.jspecify.annotations.NullMarked;
