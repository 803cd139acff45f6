package cn.qudao.activation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Something that leads clerks to recommend. It is asked once for all requests that are written together. */
public interface Leads {

    Cause cause();

    /** What it has lately led to for these numbers. */
    List<Lead> to(Collection<byte[]> subscriberHashes, Instant now);

    /** Somebody has asked for what it led to; in the transaction that writes the request. */
    default void followed(Lead lead, ActivationId activation, RecommendationId recommendation, Instant at) {}

    /** To recommend the product to the number, to whoever stands there. */
    record Lead(byte[] subscriberHash, ProductId product, Place within) {}
}
