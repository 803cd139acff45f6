@NullMarked
package cn.qudao.recommendation.storage;

import org.jspecify.annotations.NullMarked;
