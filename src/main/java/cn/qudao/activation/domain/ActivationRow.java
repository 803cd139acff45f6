package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.Step;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activation as lists show it.
 *
 * @param recommendation that it counts as, or for an order to stop that of the activation that it ends
 * @param platform where it went; null where it was refused before
 * @param order the platform's own number
 * @param step how far it has come, or where it was stopped
 * @param attempts how often it was sent
 * @param subscriber masked
 */
public record ActivationRow(
        ActivationId id,
        RecommendationId recommendation,
        long scopeKey,
        ProductId product,
        OrderAction action,
        Way door,
        @Nullable Long platform,
        @Nullable String order,
        ActivationState state,
        Step step,
        int attempts,
        @Nullable Saying reason,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        String subscriber) {

    public Place place() {
        return Place.of(scopeKey);
    }
}
