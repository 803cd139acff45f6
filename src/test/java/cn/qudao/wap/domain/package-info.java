@NullMarked
package cn.qudao.wap.domain;

import org.jspecify.annotations.NullMarked;
