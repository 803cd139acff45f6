package cn.qudao.suggestion.domain;

import cn.qudao.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A new policy.
 *
 * @param basedOn the number of the one that was before the person who decides
 * @param most how many products are suggested at once
 * @param leastPoints a product with fewer is not suggested
 * @param restDays how long a declined product is not suggested to the number again
 * @param holdOutPercent of the numbers that get no suggestions, for comparison
 */
public record PolicyForm(
        int basedOn,
        @Nullable Integer most,
        @Nullable Integer leastPoints,
        @Nullable Integer restDays,
        @Nullable Integer holdOutPercent,
        String reason) {

    public static final int REASON_LENGTH = 200;

    private static final int MOST = 10;
    private static final int POINTS = 1000;
    private static final int DAYS = 365;
    private static final int PERCENT = 50;

    public PolicyForm {
        require("most", most, 1, MOST);
        require("leastPoints", leastPoints, -POINTS, POINTS);
        require("restDays", restDays, 0, DAYS);
        require("holdOutPercent", holdOutPercent, 0, PERCENT);
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "suggestion.policy.no-reason", REASON_LENGTH);
        }
    }

    private static void require(String field, @Nullable Integer value, int least, int largest) {
        if (value == null || value < least || value > largest) {
            throw RuleViolation.at(field, "suggestion.policy.out-of-range", least, largest);
        }
    }
}
