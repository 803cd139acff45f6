package cn.qudao.card.report;

import cn.qudao.card.CardKind;
import cn.qudao.catalogue.Products;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** What reports of cards are asked by. */
@Component
class CardFilters {

    private final Products products;

    CardFilters(Products products) {
        this.products = products;
    }

    Filter product() {
        return Filter.choice(
                "product",
                language -> products.all().stream()
                        .map(row -> new Choice(row.code(), row.name(language)))
                        .toList());
    }

    static Filter kind() {
        return Filter.choice("kind", names(CardKind.values()));
    }

    static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
