/** Tests of notices. */
@NullMarked
package cn.qudao.notice;

import org.jspecify.annotations.NullMarked;
