@NullMarked
package cn.qudao.sample.domain;

import org.jspecify.annotations.NullMarked;
