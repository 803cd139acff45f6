/** Accounts, posts, roles, sessions and the rules of signing in. */
@NullMarked
package cn.qudao.access.domain;

import org.jspecify.annotations.NullMarked;
