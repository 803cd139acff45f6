package cn.qudao.demo.load;

import cn.qudao.card.CardFeed;
import cn.qudao.card.CardFeed.NewCards;
import cn.qudao.card.CardKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.demo.guangdong.DemoMarketing;
import cn.qudao.demo.guangdong.DemoMarketing.DemoCards;
import cn.qudao.kernel.Terminal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Issues cards to outlets and sells most of them. */
@Component
class CardStep {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final CardFeed feed;
    private final Products products;

    CardStep(CardFeed feed, Products products) {
        this.feed = feed;
        this.products = products;
    }

    /** @param province the code of its unit */
    void run(DemoMarketing marketing, String province, Addresses addresses) {
        Map<String, ProductId> ids =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, ProductRow::id));
        List<NewCards> batches = marketing.cards().stream()
                .map(cards -> cards(cards, province, ids, addresses))
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

    private static NewCards cards(DemoCards each, String province, Map<String, ProductId> ids, Addresses addresses) {
        return new NewCards(
                addresses.of(province).unit(),
                CardKind.valueOf(each.kind()),
                Objects.requireNonNull(ids.get(each.product()), each.product()),
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
