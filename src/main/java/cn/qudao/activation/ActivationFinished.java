package cn.qudao.activation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activation has its result; told in the same transaction.
 *
 * @param door that asked for it
 * @param subscriberHash of the number it is for
 * @param number itself, where it is still at hand
 */
public record ActivationFinished(
        ActivationId id,
        Place place,
        Way door,
        @Nullable Long account,
        ProductId product,
        byte[] subscriberHash,
        @Nullable SubscriberNumber number,
        ActivationState state,
        @Nullable Saying reason,
        Instant at) {}
