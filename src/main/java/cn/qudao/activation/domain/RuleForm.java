package cn.qudao.activation.domain;

import cn.qudao.activation.RuleKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a rule.
 *
 * @param product null for every product that has no rule of the kind of its own
 * @param most how often at most
 */
public record RuleForm(
        @Nullable RuleKind kind,
        @Nullable ProductId product,
        @Nullable Integer most) {

    private static final int LARGEST = 1000;

    public RuleForm {
        if (kind == null) {
            throw RuleViolation.at("kind", "activation.rule.kind-missing");
        }
        if (most == null || most < 0 || most > LARGEST) {
            throw RuleViolation.at("most", "activation.platform.out-of-range", 0, LARGEST);
        }
    }
}
