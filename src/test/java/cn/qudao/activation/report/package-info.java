@NullMarked
package cn.qudao.activation.report;

import org.jspecify.annotations.NullMarked;
