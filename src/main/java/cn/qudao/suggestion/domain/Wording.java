package cn.qudao.suggestion.domain;

import cn.qudao.activation.CustomerPrice;
import cn.qudao.activation.CustomerPrices;
import cn.qudao.activation.Standing;
import cn.qudao.catalogue.Hints;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Script.Gap;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the clerk says of what is suggested (row 74), and for how much. */
@Component
class Wording {

    private final Hints hints;
    private final CustomerPrices prices;
    private final Packaging packaging;

    Wording(Hints hints, CustomerPrices prices, Packaging packaging) {
        this.packaging = packaging;
        this.hints = hints;
        this.prices = prices;
    }

    List<Suggestion> of(
            List<Candidate> candidates, SubscriberNumber number, Customer customer, Standing standing, Instant now) {
        String group = customer.value(Feature.GROUP).orElse(null);
        LocalDate today = LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE);
        Map<ProductId, CustomerPrice> here = prices.monthly(
                candidates.stream().map(Candidate::product).toList(),
                standing.outlet().id(),
                number,
                group,
                now);
        Map<ProductId, List<Bilingual>> granted = packaging.promotions(candidates, customer, standing, today);
        return candidates.stream()
                .map(candidate -> {
                    CustomerPrice price =
                            Objects.requireNonNull(here.get(candidate.product().id()));
                    return new Suggestion(
                            candidate.product(),
                            price,
                            candidate.reasons(),
                            candidate.hint(),
                            granted.getOrDefault(candidate.product().id(), List.of()),
                            hints.script(candidate.product().id(), group).orElse(null),
                            gaps(number, price.monthly(), standing));
                })
                .toList();
    }

    private static Map<Gap, String> gaps(SubscriberNumber number, Money price, Standing standing) {
        return Map.of(
                Gap.NUMBER, number.masked(),
                Gap.PRICE, price.yuan().stripTrailingZeros().toPlainString(),
                Gap.OUTLET, standing.outlet().name(),
                Gap.CLERK, standing.name());
    }
}
