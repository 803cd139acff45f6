package cn.qudao.recommendation.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.Result;
import org.jspecify.annotations.Nullable;

/**
 * Which recommendations to list; what is null is not asked for.
 *
 * @param place the unit that they were recorded at or below
 */
public record RecommendationFilter(
        Place place,
        Period period,
        @Nullable Result result,
        @Nullable Cause cause,
        @Nullable ProductId product,
        @Nullable SubscriberNumber subscriber) {}
