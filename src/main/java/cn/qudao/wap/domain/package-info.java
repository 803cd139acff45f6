/** The links, and what became of each. */
@NullMarked
package cn.qudao.wap.domain;

import org.jspecify.annotations.NullMarked;
