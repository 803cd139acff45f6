@NullMarked
package cn.qudao.recommendation;

import org.jspecify.annotations.NullMarked;
