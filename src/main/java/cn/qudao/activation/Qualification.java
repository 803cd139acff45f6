package cn.qudao.activation;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Refusal;
import cn.qudao.org.UnitId;
import java.util.Optional;

/**
 * Whether a request would be accepted at this moment, by the very lists, rules and platforms that requests go through. Writes
 * nothing and counts nothing.
 */
public interface Qualification {

    /**
     * @param place of the outlet or its clerk
     * @return the first thing in the way; empty where nothing is
     */
    Optional<Refusal> refusal(SubscriberNumber number, Place place, UnitId outlet, ProductRow product);
}
