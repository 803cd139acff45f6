package cn.qudao.recommendation.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.Result;
import org.jspecify.annotations.Nullable;

/**
 * What came of a recommendation that was pending.
 *
 * @param failReason only, and always, for a failure; at most 100 characters
 */
public record SettlementForm(
        @Nullable Result result, @Nullable String failReason) {

    private static final int LONGEST_REASON = 100;

    public SettlementForm {
        failReason = result != Result.FAILED || failReason == null || failReason.isBlank() ? null : failReason.strip();
        if (result == null || result == Result.PENDING) {
            throw RuleViolation.at("result", "recommendation.result-missing");
        }
        if (result == Result.FAILED && failReason == null) {
            throw RuleViolation.at("failReason", "recommendation.reason-missing");
        }
        if (failReason != null && failReason.length() > LONGEST_REASON) {
            throw RuleViolation.at("failReason", "recommendation.text-length", LONGEST_REASON);
        }
    }
}
