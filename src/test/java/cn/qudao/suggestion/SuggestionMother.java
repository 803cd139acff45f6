package cn.qudao.suggestion;

import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.domain.PlatformDesk;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.MonthFigures;
import cn.qudao.customer.NewSubscriber;
import cn.qudao.customer.SubscriberFeed;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.offer.OfferFeed;
import cn.qudao.offer.OfferFeed.NewPackage;
import cn.qudao.offer.OfferFeed.NewPromotion;
import cn.qudao.offer.Offers;
import cn.qudao.offer.PackageRow;
import cn.qudao.offer.PromotionKind;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.suggestion.domain.PolicyForm;
import cn.qudao.suggestion.domain.PolicyRow;
import cn.qudao.suggestion.domain.SuggestionPolicyDesk;
import cn.qudao.suggestion.domain.WeightBook;
import cn.qudao.suggestion.domain.WeightForm;
import cn.qudao.suggestion.domain.WeightRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Products that can be had, weights that speak for them, and customers of whom something is known. */
@Component
public class SuggestionMother {

    /** What every installation starts with. */
    private static final long SHIPPED = 1;

    private final ProductFeed shelf;
    private final Products products;
    private final PlatformDesk platforms;
    private final SubscriberFeed subscribers;
    private final OfferFeed offers;
    private final Offers sold;
    private final WeightBook weights;
    private final SuggestionPolicyDesk policies;
    private final Scope scope;
    private final TransactionTemplate transaction;

    SuggestionMother(
            ProductFeed shelf,
            Products products,
            PlatformDesk platforms,
            SubscriberFeed subscribers,
            OfferFeed offers,
            Offers sold,
            WeightBook weights,
            SuggestionPolicyDesk policies,
            Scope scope,
            TransactionTemplate transaction) {
        this.shelf = shelf;
        this.products = products;
        this.platforms = platforms;
        this.subscribers = subscribers;
        this.offers = offers;
        this.sold = sold;
        this.weights = weights;
        this.policies = policies;
        this.scope = scope;
        this.transaction = transaction;
    }

    /** One more product that the platform carries. */
    public ProductRow product(PlatformRow platform) {
        ProductRow product = product();
        scope.asSystem("test", () -> platforms.lead(product.id(), platform.id()));
        return product;
    }

    /** One that no platform carries. */
    public ProductRow product() {
        String code = OrgExamples.code("S");
        return scope.asSystem(
                "test",
                () -> transaction.execute(status -> products.find(shelf.add(List.of(
                                        new NewProduct(code, code, code, "C", Money.of("8"), LocalDate.of(2026, 1, 1))))
                                .getFirst())
                        .orElseThrow()));
    }

    /** Sold together for this price, from the beginning of the year. */
    public PackageRow pack(String monthly, ProductRow... parts) {
        String code = OrgExamples.code("K");
        return scope.asSystem(
                "test",
                () -> transaction.execute(status -> {
                    offers.write(
                            List.of(new NewPackage(
                                    code,
                                    new Bilingual("套装" + code, "Package " + code),
                                    Stream.of(parts).map(ProductRow::code).toList(),
                                    Money.of(monthly),
                                    LocalDate.of(2026, 1, 1))),
                            List.of());
                    return sold.packages().stream()
                            .filter(row -> row.code().equals(code))
                            .findFirst()
                            .orElseThrow();
                }));
    }

    /** Something to take home with a product or a package, for everybody. */
    public void gift(String subject, String title) {
        scope.asSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> offers.write(
                        List.of(),
                        List.of(new NewPromotion(
                                new Bilingual(title, title),
                                PromotionKind.GIFT,
                                subject,
                                Set.of(),
                                Set.of(),
                                null,
                                null,
                                title,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2036, 1, 1))))));
    }

    public long weight(@Nullable ProductId product, Matched matched, String value, int points) {
        return scope.asSystem("test", () -> weights.add(new WeightForm(product, matched, value, points)));
    }

    public void customer(SubscriberNumber number, Map<Feature, String> values, Set<String> tags, Set<String> targets) {
        Features features = new Features(values, null, tags, targets, Map.of(), LocalDate.of(2026, 11, 1));
        scope.asSystem(
                "test",
                () -> transaction.executeWithoutResult(
                        status -> subscribers.load(List.of(new NewSubscriber(number, features, List.of())))));
    }

    /** What the data mart says of the number's months. */
    public void months(SubscriberNumber number, MonthFigures... months) {
        scope.asSystem(
                "test",
                () -> transaction.executeWithoutResult(
                        status -> subscribers.loadMonths(Map.of(number, List.of(months)))));
    }

    public void policy(int most, int restDays, int holdOut) {
        scope.asSystem("test", () -> {
            PolicyRow now = policies.all().getFirst();
            policies.decide(new PolicyForm(now.number(), most, 1, restDays, holdOut, "test"));
        });
    }

    /** Call it after each test: the portal is shared, and the weights hold for all of it. */
    public void clear() {
        scope.asSystem(
                "test",
                () -> weights.inForce().stream()
                        .map(WeightRow::series)
                        .filter(series -> series != SHIPPED)
                        .forEach(weights::end));
        policy(3, 30, 0);
    }
}
