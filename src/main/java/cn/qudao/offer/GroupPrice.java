package cn.qudao.offer;

import cn.qudao.kernel.Money;
import cn.qudao.kernel.Saying;

/**
 * What a product costs a number on the list of a group-buy offer.
 *
 * @param customer the government body or enterprise that the offer was made to
 */
public record GroupPrice(Money monthly, String customer) {

    public Saying why() {
        return Saying.of(
                "offer.group.why", customer, monthly.yuan().stripTrailingZeros().toPlainString());
    }
}
