package cn.qudao.suggestion.domain;

import cn.qudao.activation.CustomerPrice;
import cn.qudao.activation.CustomerPrices;
import cn.qudao.activation.Standing;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Refusal;
import cn.qudao.offer.Offers;
import cn.qudao.offer.PackageRow;
import cn.qudao.offer.PromotionRow;
import cn.qudao.org.OutletProfiles;
import cn.qudao.scope.Scope;
import cn.qudao.suggestion.domain.Candidate.Part;
import cn.qudao.suggestion.domain.Weighing.Weighed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the package that fits the customer best: one whose parts would all be accepted, of which he has none and has declined none
 * lately, that costs less than they do, and for which as much speaks, on the average of its parts, as must for a product.
 */
@Component
class Packaging {

    private final Offers offers;
    private final CustomerPrices prices;
    private final OutletProfiles outlets;
    private final Scope scope;

    Packaging(Offers offers, CustomerPrices prices, OutletProfiles outlets, Scope scope) {
        this.offers = offers;
        this.prices = prices;
        this.outlets = outlets;
        this.scope = scope;
    }

    /** @param refusal of a product by the rules that a request goes through */
    Optional<Packaged> best(
            Weighed weighed,
            SubscriberNumber number,
            Standing standing,
            Instant now,
            Function<ProductRow, Optional<Refusal>> refusal) {
        LocalDate today = LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE);
        Map<String, Candidate> byCode = weighed.candidates().stream()
                .collect(Collectors.toMap(candidate -> candidate.product().code(), Function.identity()));
        List<PackageRow> sold = offers.sold(today).stream()
                .filter(offer -> !weighed.declined().containsKey(offer.subject()))
                .toList();
        if (sold.isEmpty()) {
            return Optional.empty();
        }
        Map<ProductId, CustomerPrice> here = prices.monthly(
                weighed.candidates().stream().map(Candidate::product).toList(),
                standing.outlet().id(),
                number,
                group(weighed.customer()),
                now);
        return sold.stream()
                .flatMap(offer -> parts(offer, byCode).stream()
                        .filter(parts -> points(parts) >= weighed.policy().leastPoints() * parts.size())
                        .map(parts -> packaged(offer, parts, here)))
                .filter(pack -> pack.offer().monthly().compareTo(pack.single()) < 0)
                .sorted(Comparator.comparingInt(Packaged::points).reversed())
                .filter(pack -> pack.parts().stream()
                        .allMatch(part -> refusal.apply(part).isEmpty()))
                .findFirst()
                .map(pack -> pack.with(titles(
                        offers.promotions(pack.offer(), channelType(standing), group(weighed.customer()), today))));
    }

    /** Too few points of one part may be made good by another; nothing else may. */
    private static Optional<List<Candidate>> parts(PackageRow offer, Map<String, Candidate> byCode) {
        List<Candidate> parts = offer.products().stream()
                .map(byCode::get)
                .filter(Objects::nonNull)
                .filter(part -> part.refusal() == null || Reasons.isTooFew(part.refusal()))
                .toList();
        return parts.size() == offer.products().size() ? Optional.of(parts) : Optional.empty();
    }

    private static int points(List<Candidate> parts) {
        return parts.stream().mapToInt(Candidate::points).sum();
    }

    private static Packaged packaged(PackageRow offer, List<Candidate> parts, Map<ProductId, CustomerPrice> here) {
        List<ProductRow> products = parts.stream().map(Candidate::product).toList();
        return new Packaged(
                offer,
                products,
                points(parts),
                products.stream()
                        .map(product ->
                                Objects.requireNonNull(here.get(product.id())).monthly())
                        .reduce(Money.ZERO, Money::plus),
                parts.stream()
                        .flatMap(part -> part.parts().stream())
                        .filter(part -> part.points() > 0)
                        .sorted(Comparator.comparingInt(Part::points).reversed())
                        .map(Part::why)
                        .distinct()
                        .toList(),
                List.of());
    }

    /** What is granted with each product by itself. */
    Map<ProductId, List<Bilingual>> promotions(
            List<Candidate> candidates, Customer customer, Standing standing, LocalDate today) {
        String channel = channelType(standing);
        return candidates.stream()
                .map(candidate -> candidate.product().id())
                .collect(Collectors.toMap(
                        Function.identity(),
                        product -> titles(offers.promotions(product, channel, group(customer), today))));
    }

    private static List<Bilingual> titles(List<PromotionRow> promotions) {
        return promotions.stream().map(PromotionRow::title).toList();
    }

    private static @Nullable String group(Customer customer) {
        return customer.value(Feature.GROUP).orElse(null);
    }

    private String channelType(Standing standing) {
        return scope.asSystem(
                        "what is granted at an outlet",
                        () -> outlets.find(standing.outlet().id()))
                .map(placed -> placed.profile().type())
                .orElse("");
    }
}
