package cn.qudao.statistics.report;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One product, or a class of products: how every report is cut by them. */
@Component
class ProductFilters {

    static final String PRODUCT = "product";
    static final String PRODUCT_CLASS = "productClass";

    private final Products products;

    ProductFilters(Products products) {
        this.products = products;
    }

    Filter product() {
        return Filter.choice(PRODUCT, this::productChoices);
    }

    Filter productClass() {
        return Filter.choice(PRODUCT_CLASS, this::classChoices);
    }

    static boolean isSet(Map<String, String> filters) {
        return filters.containsKey(PRODUCT) || filters.containsKey(PRODUCT_CLASS);
    }

    /** The products that are meant, for a query: never empty, as SQL has no empty list. */
    List<Long> ids(Map<String, String> filters) {
        List<Long> chosen = products.all().stream()
                .filter(row -> matches(filters.get(PRODUCT), row.code())
                        && matches(filters.get(PRODUCT_CLASS), row.classCode()))
                .map(ProductRow::id)
                .map(id -> id.value())
                .toList();
        return chosen.isEmpty() ? List.of(0L) : chosen;
    }

    private List<Choice> productChoices(Locale language) {
        return products.all().stream()
                .map(row -> new Choice(row.code(), row.name(language)))
                .toList();
    }

    private List<Choice> classChoices(Locale language) {
        return products.classes().stream()
                .map(row -> new Choice(row.code(), row.name(language)))
                .toList();
    }

    private static boolean matches(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }
}
