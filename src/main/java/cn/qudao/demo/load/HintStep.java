package cn.qudao.demo.load;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberFeed;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demo.guangdong.DemoHint;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.kernel.Terminal;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.SuggestionFeed;
import cn.qudao.suggestion.SuggestionFeed.NewHint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what was suggested two months ago, and what the data mart says of the months around it. */
@Component
class HintStep {

    private final SuggestionFeed suggestions;
    private final SubscriberFeed subscribers;
    private final Products products;

    HintStep(SuggestionFeed suggestions, SubscriberFeed subscribers, Products products) {
        this.suggestions = suggestions;
        this.subscribers = subscribers;
        this.products = products;
    }

    void run(DemoProvince province, Addresses addresses) {
        Map<String, ProductId> byCode =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, ProductRow::id));
        List<DemoHint> hints = province.hints();
        suggestions.remember(hints.stream()
                .map(hint -> hint(hint, addresses, Objects.requireNonNull(byCode.get(hint.product()))))
                .toList());
        subscribers.loadMonths(hints.stream()
                .collect(Collectors.toMap(hint -> new SubscriberNumber(hint.number()), DemoHint::months)));
        Terminal.say("demo.loaded.hints", hints.size());
    }

    private static NewHint hint(DemoHint hint, Addresses addresses, ProductId product) {
        Instant at = Addresses.instant(hint.at());
        return new NewHint(
                new SubscriberNumber(hint.number()),
                at,
                addresses.of(hint.clerk()).place(),
                addresses.of(hint.outlet()).unit(),
                product,
                hint.heldOut(),
                hint.group(),
                hint.activity(),
                hint.productsHeld(),
                hint.declined() == null ? null : DeclineReason.valueOf(hint.declined()),
                hint.recommended() ? at : null,
                hint.taken() ? at : null);
    }
}
