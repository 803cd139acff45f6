package cn.qudao.activation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.RuleViolation;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is entered.
 *
 * @param product null for every product that has no such rule of its own
 */
public record NewRule(@Nullable ProductId product, RuleTerms terms) {

    public NewRule {
        if (terms instanceof RuleTerms.Conflict conflict) {
            if (product == null) {
                throw RuleViolation.at("product", "activation.rule.product-missing");
            }
            if (product.equals(conflict.other())) {
                throw RuleViolation.at("other", "activation.rule.with-itself");
            }
        }
    }

    /** Of two rules about the same, that of the product itself holds. */
    public Object about() {
        return switch (terms) {
            case RuleTerms.Repeat repeat -> repeat.kind();
            case RuleTerms.Eligibility only -> only.feature();
            case RuleTerms.Conflict conflict -> Set.of(Objects.requireNonNull(product), conflict.other());
        };
    }
}
