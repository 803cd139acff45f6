@NullMarked
package cn.qudao.statistics.report;

import org.jspecify.annotations.NullMarked;
