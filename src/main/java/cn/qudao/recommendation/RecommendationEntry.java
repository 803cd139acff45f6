package cn.qudao.recommendation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as another system, or a form, hands it in.
 *
 * @param source the system it comes from, at most 20 characters
 * @param sourceId its number there, at most 64 characters: the same twice is written once
 * @param place the clerk's, or the outlet's where no clerk is named, as it was at the time
 * @param failReason why it failed, at most 100 characters; only with {@link Result#FAILED}
 */
public record RecommendationEntry(
        String source,
        String sourceId,
        Instant at,
        Place place,
        UnitId outlet,
        @Nullable UnitId clerk,
        ProductId product,
        Way way,
        Cause cause,
        Result result,
        @Nullable String failReason,
        SubscriberNumber subscriber) {

    private static final int LONGEST_SOURCE = 20;
    private static final int LONGEST_SOURCE_ID = 64;
    private static final int LONGEST_REASON = 100;

    public RecommendationEntry {
        require(!source.isBlank() && source.length() <= LONGEST_SOURCE, "source", LONGEST_SOURCE);
        require(!sourceId.isBlank() && sourceId.length() <= LONGEST_SOURCE_ID, "sourceId", LONGEST_SOURCE_ID);
        require(failReason == null || failReason.length() <= LONGEST_REASON, "failReason", LONGEST_REASON);
        if (failReason != null && result != Result.FAILED) {
            throw RuleViolation.at("failReason", "recommendation.reason-without-failure");
        }
    }

    private static void require(boolean fits, String field, int longest) {
        if (!fits) {
            throw RuleViolation.at(field, "recommendation.text-length", longest);
        }
    }
}
