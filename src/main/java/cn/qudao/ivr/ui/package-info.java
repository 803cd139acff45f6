/** The lists of voice systems and of calls. */
@NullMarked
package cn.qudao.ivr.ui;

import org.jspecify.annotations.NullMarked;
