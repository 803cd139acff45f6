package cn.qudao.activation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What products cost the customer who stands at an outlet: what a group-buy offer has for the number (row 70), else what the price
 * list has for the outlet's channel type and the customer's group (row 69). It is what will stand on the record.
 */
public interface CustomerPrices {

    /**
     * @param number null while nobody stands there
     * @param segment of the subscriber; null where it is not known
     */
    Map<ProductId, CustomerPrice> monthly(
            Collection<ProductRow> products,
            UnitId outlet,
            @Nullable SubscriberNumber number,
            @Nullable String segment,
            Instant at);
}
