package cn.qudao.suggestion;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to recommend to a customer, for doors without a page. */
public interface Advice {

    /** @param price of a month, there and for this customer */
    record Advised(ProductRow product, Money price) {}

    /**
     * The product that comes first for the number there and now. On record like every suggestion; empty where nothing fits, or
     * the number is one of those that nothing is suggested to.
     *
     * @param place the clerk's, or the outlet's
     * @param account who would say it; null for no person of the portal
     */
    Optional<Advised> best(SubscriberNumber number, Place place, UnitRow outlet, @Nullable Long account);
}
