/** What a customer with a card sees on the own phone. */
@NullMarked
package cn.qudao.card.page;

import org.jspecify.annotations.NullMarked;
