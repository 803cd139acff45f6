@NullMarked
package cn.qudao.sealing.domain;

import org.jspecify.annotations.NullMarked;
