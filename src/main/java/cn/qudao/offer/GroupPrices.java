package cn.qudao.offer;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Group-buy offers at the counter (row 70): a price for the numbers on a list and for nobody else, once each, and for no more of
 * them than was allowed.
 */
public interface GroupPrices {

    /** What the number may still take, by product. */
    Map<ProductId, GroupPrice> of(SubscriberNumber number, Instant at);

    /**
     * Uses up a place for a request that nothing refuses, in the caller's transaction, which holds the offer until it ends.
     *
     * @param record what the request is counted by
     * @return empty where no offer is for the number, or no place is left
     */
    Optional<GroupPrice> take(byte[] subscriberHash, ProductId product, long record, Instant at);

    /** Gives back what was used up by requests that came to nothing. */
    void giveBack(Collection<Long> records);
}
