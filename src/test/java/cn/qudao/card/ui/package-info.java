@NullMarked
package cn.qudao.card.ui;

import org.jspecify.annotations.NullMarked;
