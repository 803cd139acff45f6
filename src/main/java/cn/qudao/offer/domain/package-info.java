@NullMarked
package cn.qudao.offer.domain;

import org.jspecify.annotations.NullMarked;
