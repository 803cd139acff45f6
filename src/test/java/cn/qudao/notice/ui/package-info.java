/** Tests of the bell. */
@NullMarked
package cn.qudao.notice.ui;

import org.jspecify.annotations.NullMarked;
