@NullMarked
package cn.qudao.org.domain;

import org.jspecify.annotations.NullMarked;
