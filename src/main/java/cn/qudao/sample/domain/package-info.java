/** The texts, and the sending of them. */
@NullMarked
package cn.qudao.sample.domain;

import org.jspecify.annotations.NullMarked;
