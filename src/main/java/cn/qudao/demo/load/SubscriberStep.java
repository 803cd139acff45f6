package cn.qudao.demo.load;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Holding;
import cn.qudao.customer.NewSubscriber;
import cn.qudao.customer.SubscriberFeed;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.demo.guangdong.DemoSubscriber;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Terminal;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.Listings;
import cn.qudao.screening.NewListing;
import cn.qudao.screening.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the subscribers, what they hold, and those of them who complained. */
@Component
class SubscriberStep {

    private static final String SOURCE = "DEMO";

    private final SubscriberFeed feed;
    private final Listings listings;
    private final Products products;
    private final Messages messages;

    SubscriberStep(SubscriberFeed feed, Listings listings, Products products, Messages messages) {
        this.feed = feed;
        this.listings = listings;
        this.products = products;
        this.messages = messages;
    }

    void run(DemoProvince province) {
        Map<String, ProductId> byCode =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, ProductRow::id));
        List<DemoSubscriber> subscribers = province.subscribers();
        feed.load(subscribers.stream().map(one -> subscriber(one, byCode)).toList());
        List<NewListing> complained = subscribers.stream()
                .filter(DemoSubscriber::complained)
                .map(one -> new NewListing(
                        ListColour.BLACK,
                        new Subject.Number(new SubscriberNumber(one.number())),
                        messages.text(Locale.SIMPLIFIED_CHINESE, "demo.complained"),
                        null))
                .toList();
        listings.put(complained, id -> {});
        Terminal.say("demo.loaded.subscribers", subscribers.size(), complained.size());
    }

    private static NewSubscriber subscriber(DemoSubscriber one, Map<String, ProductId> byCode) {
        String holds = one.holds();
        return new NewSubscriber(
                new SubscriberNumber(one.number()),
                one.features(),
                holds == null
                        ? List.of()
                        : List.of(new Holding(
                                Objects.requireNonNull(byCode.get(holds)),
                                Addresses.instant(one.since()),
                                null,
                                SOURCE)));
    }
}
