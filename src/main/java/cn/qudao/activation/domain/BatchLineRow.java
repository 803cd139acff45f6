package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.RecommendationId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch with its result.
 *
 * @param subscriber masked; what stands in a bad line is not shown
 * @param state null for a bad line and for one that waits
 * @param reason why it is bad, was refused or failed
 */
public record BatchLineRow(
        int number,
        boolean bad,
        @Nullable ActivationId activation,
        @Nullable RecommendationId recommendation,
        @Nullable String subscriber,
        @Nullable ActivationState state,
        @Nullable Saying reason) {}
