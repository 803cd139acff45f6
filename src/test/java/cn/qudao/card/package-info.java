@NullMarked
package cn.qudao.card;

import org.jspecify.annotations.NullMarked;
