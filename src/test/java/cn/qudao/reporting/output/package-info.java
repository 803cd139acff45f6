@NullMarked
package cn.qudao.reporting.output;

import org.jspecify.annotations.NullMarked;
