package cn.qudao.suggestion;

import cn.qudao.customer.Feature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What in a customer speaks for a product. Named in the bundles as {@code suggestion.matched.<NAME>}. */
public enum Matched {
    /** Every customer: the plain priority of a product (row 75). */
    ALWAYS(null, false),
    /** The customer is on the product's target list (row 76). */
    TARGET(null, false),
    /** 客户群: the priority of a product for a group (row 75). */
    GROUP(Feature.GROUP, true),
    SPEND(Feature.SPEND, true),
    TERMINAL(Feature.TERMINAL, true),
    AGE(Feature.AGE, true),
    ACTIVITY(Feature.ACTIVITY, true),
    /** The data mart has put a tag on the customer. */
    TAG(null, true),
    /** The customer has another product; its code is the value. */
    HOLDS(null, true);

    private final @Nullable Feature feature;
    private final boolean valued;

    Matched(@Nullable Feature feature, boolean valued) {
        this.feature = feature;
        this.valued = valued;
    }

    public Optional<Feature> feature() {
        return Optional.ofNullable(feature);
    }

    /** Whether it looks for a value. */
    public boolean isValued() {
        return valued;
    }
}
