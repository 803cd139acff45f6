@NullMarked
package cn.qudao.forum.domain;

import org.jspecify.annotations.NullMarked;
