/** Articles on paper. */
@NullMarked
package cn.qudao.knowledge.report;

import org.jspecify.annotations.NullMarked;
