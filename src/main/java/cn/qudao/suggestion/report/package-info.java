@NullMarked
package cn.qudao.suggestion.report;

import org.jspecify.annotations.NullMarked;
