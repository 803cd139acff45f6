package cn.qudao.activation.domain;

import cn.qudao.activation.NewRule;
import cn.qudao.activation.RuleKind;
import cn.qudao.activation.RuleTerms;
import cn.qudao.catalogue.ProductId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a rule as lists show it.
 *
 * @param until null while it is in force
 */
public record RuleRow(
        long series,
        int edition,
        @Nullable ProductId product,
        RuleTerms terms,
        Instant since,
        @Nullable Instant until) {

    public RuleKind kind() {
        return terms.kind();
    }

    Object about() {
        return new NewRule(product, terms).about();
    }

    /** Both would have to hold for the same product. */
    boolean clashesWith(NewRule other) {
        return about().equals(other.about())
                && (terms instanceof RuleTerms.Conflict || Objects.equals(product, other.product()));
    }

    /** Two products exclude each other, whichever of them the rule is written at. */
    boolean holdsFor(ProductId asked) {
        return product == null
                || product.equals(asked)
                || terms instanceof RuleTerms.Conflict conflict
                        && conflict.other().equals(asked);
    }
}
