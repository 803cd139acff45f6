package cn.qudao.recommendation.storage;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.recommendation.storage.UnitCodes.CodedUnit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a file of recommendations: outlet and clerk still by their codes. */
record FeedRow(
        String source,
        String sourceId,
        Instant at,
        String outlet,
        @Nullable String clerk,
        ProductId product,
        Way way,
        Cause cause,
        Result result,
        @Nullable String failReason,
        SubscriberNumber subscriber) {

    RecommendationEntry entry(CodedUnit outletUnit, @Nullable CodedUnit clerkUnit) {
        return new RecommendationEntry(
                source,
                sourceId,
                at,
                clerkUnit == null ? outletUnit.place() : clerkUnit.place(),
                outletUnit.id(),
                clerkUnit == null ? null : clerkUnit.id(),
                product,
                way,
                cause,
                result,
                result == Result.FAILED ? failReason : null,
                subscriber);
    }
}
