@NullMarked
package cn.qudao.card.page;

import org.jspecify.annotations.NullMarked;
