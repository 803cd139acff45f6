/** Tests of responsibility. */
@NullMarked
package cn.qudao.responsibility.ui;

import org.jspecify.annotations.NullMarked;
