@NullMarked
package cn.qudao.reporting.domain;

import org.jspecify.annotations.NullMarked;
