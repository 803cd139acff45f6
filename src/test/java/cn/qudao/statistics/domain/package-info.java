@NullMarked
package cn.qudao.statistics.domain;

import org.jspecify.annotations.NullMarked;
