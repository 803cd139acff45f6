/** Batches, where every card is, the page of one, what was counted, and what the page of an outlet says of it. */
@NullMarked
package cn.qudao.card.ui;

import org.jspecify.annotations.NullMarked;
