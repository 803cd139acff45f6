package cn.qudao.customer;

import cn.qudao.catalogue.ProductId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a subscriber, for whoever has the number before him. There is no way to list them. */
public interface Subscribers {

    /** Empty where the data mart has never named the number. */
    Optional<Features> features(SubscriberNumber number);

    /** Of those that the data mart has named. */
    Map<SubscriberNumber, Features> features(Collection<SubscriberNumber> numbers);

    /** What the subscriber has and had, the latest first. */
    List<Holding> holdings(SubscriberNumber number);

    /** Of those that ever had anything. */
    Map<SubscriberNumber, List<Holding>> holdings(Collection<SubscriberNumber> numbers);

    /**
     * From this moment on the product is held. Told twice, or in another order than it happened, it comes to the same.
     *
     * @param source the system that says so, at most 20 characters
     */
    void subscribed(SubscriberNumber number, ProductId product, Instant at, String source);

    /** Many at once. */
    void subscribed(List<Subscription> begun, String source);

    record Subscription(SubscriberNumber number, ProductId product, Instant at) {}

    /** From this moment on it is held no longer. */
    void unsubscribed(SubscriberNumber number, ProductId product, Instant at, String source);
}
