@NullMarked
package cn.qudao.supervision.domain;

import org.jspecify.annotations.NullMarked;
