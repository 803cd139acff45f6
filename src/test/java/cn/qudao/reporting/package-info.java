@NullMarked
package cn.qudao.reporting;

import org.jspecify.annotations.NullMarked;
