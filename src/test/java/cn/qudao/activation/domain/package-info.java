@NullMarked
package cn.qudao.activation.domain;

import org.jspecify.annotations.NullMarked;
