/** The rules of notices. */
@NullMarked
package cn.qudao.notice.domain;

import org.jspecify.annotations.NullMarked;
