@NullMarked
package cn.qudao.card.domain;

import org.jspecify.annotations.NullMarked;
