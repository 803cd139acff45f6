package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customer as weights look at him.
 *
 * @param features null where the data mart has never named the number
 * @param holds the codes of the products that he has
 */
record Customer(@Nullable Features features, Set<String> holds) {

    boolean matches(WeightRow weight, ProductRow product) {
        return switch (weight.matched()) {
            case ALWAYS -> true;
            case TARGET -> features != null && features.targets().contains(product.code());
            case TAG -> features != null && features.tags().contains(weight.value());
            case HOLDS -> holds.contains(weight.value());
            case GROUP, SPEND, TERMINAL, AGE, ACTIVITY ->
                weight.matched()
                        .feature()
                        .flatMap(this::value)
                        .filter(weight.value()::equals)
                        .isPresent();
        };
    }

    Optional<String> value(Feature feature) {
        return features == null ? Optional.empty() : features.value(feature);
    }
}
