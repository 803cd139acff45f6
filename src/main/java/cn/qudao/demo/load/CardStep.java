package cn.qudao.demo.load;

import cn.qudao.card.CardFeed;
import cn.qudao.card.CardFeed.NewCards;
import cn.qudao.card.CardKind;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.demo.guangdong.DemoMarketing;
import cn.qudao.demo.guangdong.DemoMarketing.DemoCards;
import cn.qudao.kernel.Terminal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Issues cards to outlets that may sell what they are for, and sells most of them. */
@Component
class CardStep {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final CardFeed feed;
    private final Products products;
    private final SalesRules rules;
    private final Clock clock;

    CardStep(CardFeed feed, Products products, SalesRules rules, Clock clock) {
        this.feed = feed;
        this.products = products;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param province the code of its unit */
    void run(DemoMarketing marketing, String province, Addresses addresses) {
        Map<String, ProductRow> known =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, Function.identity()));
        Instant now = clock.instant();
        List<NewCards> batches = marketing
                .cards((product, outlet) -> rules.refusal(
                                product(known, product).id(),
                                addresses.of(outlet).unit(),
                                now)
                        .isEmpty())
                .stream()
                .map(cards -> cards(cards, province, known, addresses))
                .toList();
        feed.write(batches);
        Terminal.say(
                "demo.loaded.cards",
                batches.stream()
                        .mapToInt(cards -> cards.outlets().size() * cards.each())
                        .sum(),
                batches.stream()
                        .mapToInt(cards -> cards.outlets().size() * cards.sold())
                        .sum());
    }

    private static ProductRow product(Map<String, ProductRow> known, String code) {
        return Objects.requireNonNull(known.get(code), code);
    }

    private static NewCards cards(DemoCards each, String province, Map<String, ProductRow> known, Addresses addresses) {
        ProductRow product = product(known, each.product());
        return new NewCards(
                addresses.of(province).unit(),
                CardKind.valueOf(each.kind()),
                product.id(),
                product.monthlyPrice(),
                1,
                5,
                each.issued().plusYears(2),
                Addresses.instant(each.issued().atTime(MORNING)),
                Addresses.instant(each.soldOn().atTime(MORNING)),
                each.outlets().stream()
                        .map(outlet -> addresses.of(outlet).unit())
                        .toList(),
                each.each(),
                each.sold());
    }
}
