package cn.qudao.suggestion.domain;

import cn.qudao.activation.Standing;
import cn.qudao.catalogue.Hints;
import cn.qudao.catalogue.Prices;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Script.Gap;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Money;
import cn.qudao.org.OutletProfiles;
import cn.qudao.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the clerk says of what is suggested (row 74), and for how much. */
@Component
class Wording {

    private final Hints hints;
    private final Prices prices;
    private final OutletProfiles outlets;
    private final Scope scope;

    Wording(Hints hints, Prices prices, OutletProfiles outlets, Scope scope) {
        this.hints = hints;
        this.prices = prices;
        this.outlets = outlets;
        this.scope = scope;
    }

    List<Suggestion> of(
            List<Candidate> candidates, SubscriberNumber number, Customer customer, Standing standing, Instant now) {
        String group = customer.value(Feature.GROUP).orElse(null);
        String channel = scope.asSystem(
                        "the price at an outlet",
                        () -> outlets.find(standing.outlet().id()))
                .map(placed -> placed.profile().type())
                .orElse(null);
        LocalDate today = LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE);
        return candidates.stream()
                .map(candidate -> {
                    Money price = price(candidate.product(), channel, group, today);
                    return new Suggestion(
                            candidate.product(),
                            price,
                            candidate.reasons(),
                            hints.script(candidate.product().id(), group).orElse(null),
                            gaps(number, price, standing));
                })
                .toList();
    }

    private Money price(ProductRow product, @Nullable String channel, @Nullable String group, LocalDate day) {
        return prices.monthly(product.id(), channel, group, day).orElse(product.monthlyPrice());
    }

    private static Map<Gap, String> gaps(SubscriberNumber number, Money price, Standing standing) {
        return Map.of(
                Gap.NUMBER, number.masked(),
                Gap.PRICE, price.yuan().stripTrailingZeros().toPlainString(),
                Gap.OUTLET, standing.outlet().name(),
                Gap.CLERK, standing.name());
    }
}
