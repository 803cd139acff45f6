package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.suggestion.Matched;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a weight as lists show it.
 *
 * @param product null for each product
 * @param until null while it is in force
 */
public record WeightRow(
        long series,
        int edition,
        @Nullable ProductId product,
        Matched matched,
        String value,
        int points,
        Instant since,
        @Nullable Instant until) {

    boolean isFor(ProductId wanted) {
        return product == null || product.equals(wanted);
    }

    boolean looksFor(WeightForm form) {
        return matched == form.matched()
                && value.equals(form.value())
                && (product == null ? form.product() == null : product.equals(form.product()));
    }
}
