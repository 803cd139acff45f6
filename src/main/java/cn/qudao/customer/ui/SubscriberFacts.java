package cn.qudao.customer.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.Holding;
import cn.qudao.customer.domain.SubscriberDetail;
import cn.qudao.kernel.Clocks;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryWords;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what is known of a subscriber in the person's words. */
final class SubscriberFacts {

    private final Products products;
    private final Dictionaries dictionaries;
    private final Clock clock;

    SubscriberFacts(Products products, Dictionaries dictionaries, Clock clock) {
        this.products = products;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    Component features(SubscriberDetail detail) {
        UI ui = UI.getCurrent();
        Features features = detail.features();
        if (features == null) {
            return new EmptyState(ui.getTranslation("customer.unknown"));
        }
        DictionaryWords words = new DictionaryWords(dictionaries, ui.getLocale());
        Map<String, String> names =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, row -> row.name(ui.getLocale())));
        Facts facts = new Facts();
        for (Feature feature : Feature.values()) {
            facts.with(
                    "org.dictionary." + feature.dictionary(),
                    words.name(feature.dictionary(), features.values().get(feature)));
        }
        facts.with("customer.home-region", features.homeRegion());
        facts.with("customer.tags", joined(features.tags(), Function.identity()));
        facts.with("customer.targets", joined(features.targets(), code -> names.getOrDefault(code, code)));
        facts.with(
                "customer.named",
                new TreeMap<>(features.named())
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(" · ")));
        return facts.with("customer.as-of", features.asOf());
    }

    Component holdings(SubscriberDetail detail) {
        UI ui = UI.getCurrent();
        if (detail.holdings().isEmpty()) {
            return new EmptyState(ui.getTranslation("customer.holdings.none"));
        }
        Map<ProductId, ProductRow> sold =
                products.all().stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        Instant now = clock.instant();
        RecordList list = new RecordList();
        for (Holding holding : detail.holdings()) {
            ProductRow product = sold.get(holding.product());
            list.row(
                    product == null ? "" : product.name(ui.getLocale()),
                    null,
                    holding.isHeldAt(now) || holding.until() == null
                            ? ui.getTranslation("customer.holding.since", day(holding.since()), holding.source())
                            : ui.getTranslation(
                                    "customer.holding.over",
                                    day(holding.since()),
                                    day(holding.until()),
                                    holding.source()));
        }
        return list;
    }

    private static String joined(Collection<String> words, Function<String, String> name) {
        return words.stream().map(name).sorted().collect(Collectors.joining(" · "));
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, Clocks.BUSINESS_ZONE).toString();
    }
}
