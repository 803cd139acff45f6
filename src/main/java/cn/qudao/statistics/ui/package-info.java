@NullMarked
package cn.qudao.statistics.ui;

import org.jspecify.annotations.NullMarked;
