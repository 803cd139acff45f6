/** Boards, topics, posts, and what is decided about them. */
@NullMarked
package cn.qudao.forum.domain;

import org.jspecify.annotations.NullMarked;
