package cn.qudao.recommendation.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as lists show it.
 *
 * @param place the clerk's, or the outlet's where no clerk is named, as it was at the time
 * @param subscriber masked
 */
public record RecommendationRow(
        RecommendationId id,
        Instant at,
        Place place,
        ProductId product,
        Way way,
        Cause cause,
        Result result,
        @Nullable String failReason,
        String subscriber) {}
