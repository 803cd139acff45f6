@NullMarked
package cn.qudao.recommendation.report;

import org.jspecify.annotations.NullMarked;
