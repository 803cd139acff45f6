package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.suggestion.Matched;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a weight.
 *
 * @param product null for each product
 * @param value what is looked for; empty where nothing is
 * @param points that it gives, or takes
 */
public record WeightForm(
        @Nullable ProductId product,
        @Nullable Matched matched,
        String value,
        @Nullable Integer points) {

    private static final int LARGEST = 1000;
    private static final int LONGEST = 40;

    public WeightForm {
        if (matched == null) {
            throw RuleViolation.at("matched", "suggestion.weight.matched-missing");
        }
        value = matched.isValued() ? value.strip() : "";
        if (matched.isValued() && (value.isEmpty() || value.length() > LONGEST)) {
            throw RuleViolation.at("value", "suggestion.weight.value-missing", LONGEST);
        }
        if (points == null || points == 0 || Math.abs(points) > LARGEST) {
            throw RuleViolation.at("points", "suggestion.weight.points", LARGEST);
        }
    }
}
