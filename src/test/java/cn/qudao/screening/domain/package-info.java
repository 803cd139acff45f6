@NullMarked
package cn.qudao.screening.domain;

import org.jspecify.annotations.NullMarked;
