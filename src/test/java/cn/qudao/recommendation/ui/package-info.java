@NullMarked
package cn.qudao.recommendation.ui;

import org.jspecify.annotations.NullMarked;
