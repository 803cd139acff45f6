/** Tests of responsibility. */
@NullMarked
package cn.qudao.responsibility.domain;

import org.jspecify.annotations.NullMarked;
