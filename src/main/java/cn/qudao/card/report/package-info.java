@NullMarked
package cn.qudao.card.report;

import org.jspecify.annotations.NullMarked;
