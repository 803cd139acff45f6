@NullMarked
package cn.qudao.recommendation.domain;

import org.jspecify.annotations.NullMarked;
