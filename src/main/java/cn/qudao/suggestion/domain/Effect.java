package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.suggestion.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was before the suggestions of a product and what is after them (row 96).
 *
 * @param customerGroup a code, or {@link HintFilter#UNKNOWN}; null for all groups together
 * @param hinted everybody to whom it was suggested
 * @param taken those of them who took it
 * @param heldOut for whom it would have been suggested
 */
public record Effect(
        @Nullable String customerGroup,
        ProductId product,
        Measure measure,
        Compared hinted,
        Compared taken,
        Compared heldOut) {

    /** The difference of the differences: what the suggestions have changed. */
    public @Nullable BigDecimal ofHints() {
        return hinted.changeAgainst(heldOut);
    }

    /** Who takes a product differs from who does not, so this one is no proof by itself. */
    public @Nullable BigDecimal ofTaking() {
        return taken.changeAgainst(heldOut);
    }
}
