@NullMarked
package cn.qudao.prompt.report;

import org.jspecify.annotations.NullMarked;
