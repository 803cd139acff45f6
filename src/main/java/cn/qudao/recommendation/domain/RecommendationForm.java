package cn.qudao.recommendation.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.Result;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk enters.
 *
 * @param token of the form that was shown: sent twice, it is written once
 * @param subscriber as typed
 */
public record RecommendationForm(
        String token,
        String subscriber,
        @Nullable ProductId product,
        Result result,
        @Nullable String failReason) {

    public RecommendationForm {
        if (product == null) {
            throw RuleViolation.at("product", "recommendation.product-missing");
        }
        failReason = failReason == null || failReason.isBlank() ? null : failReason.strip();
        if (result == Result.FAILED && failReason == null) {
            throw RuleViolation.at("failReason", "recommendation.reason-missing");
        }
    }
}
