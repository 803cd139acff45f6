package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Feature;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.suggestion.Matched;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of what weights look at; read once for a page. */
final class WeightWords {

    private final List<ProductRow> products;
    private final Dictionaries words;

    WeightWords(Products products, Dictionaries words) {
        this.products = products.all();
        this.words = words;
    }

    List<ProductRow> products() {
        return products;
    }

    @Nullable
    ProductRow product(@Nullable ProductId id) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What may be looked for; nothing where it is free text. */
    List<String> values(Matched matched) {
        if (matched == Matched.HOLDS) {
            return products.stream().map(ProductRow::code).toList();
        }
        return matched.feature().map(Feature::dictionary).map(words::choices).orElse(List.of()).stream()
                .map(DictionaryRow::code)
                .toList();
    }

    String value(Matched matched, String value, Locale language) {
        if (matched == Matched.HOLDS) {
            return products.stream()
                    .filter(product -> product.code().equals(value))
                    .map(product -> product.name(language))
                    .findFirst()
                    .orElse(value);
        }
        return matched.feature()
                .map(feature -> words.name(feature.dictionary(), value, language))
                .orElse(value);
    }
}
