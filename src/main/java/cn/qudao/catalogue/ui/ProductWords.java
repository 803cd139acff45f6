package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Money;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.uikit.Address;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the screens of the catalogue say the same things. */
@Component
class ProductWords {

    static final String ROUTE = "products";
    private static final String NONE = "–";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Named in the bundles as {@code catalogue.state.<NAME>}. */
    enum State {
        /** Nobody has approved it yet. */
        NEW,
        ON_SHELF,
        OFF_SHELF
    }

    private final Products products;
    private final Dictionaries dictionaries;
    private final Clock clock;

    ProductWords(Products products, Dictionaries dictionaries, Clock clock) {
        this.products = products;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    static Address address(String code) {
        return Address.of(ROUTE + '/' + code);
    }

    /** The person's. */
    static Locale language() {
        return UI.getCurrent().getLocale();
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(Clocks.BUSINESS_ZONE));
    }

    /** Without zeros that say nothing. */
    static String yuan(Money money) {
        return money.yuan().stripTrailingZeros().toPlainString();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    State state(ProductRow product) {
        if (product.onShelfSince() == null) {
            return State.NEW;
        }
        return product.isOnShelf(today()) ? State.ON_SHELF : State.OFF_SHELF;
    }

    /** Of the mall; a dash for none. */
    String categoryName(@Nullable String code, Locale language) {
        return code == null ? NONE : dictionaries.name(Dictionary.MALL_CATEGORY, code, language);
    }

    /** The code itself for a class that is gone. */
    String className(String code, Locale language) {
        return products.classes().stream()
                .filter(row -> row.code().equals(code))
                .map((ProductClassRow row) -> row.name(language))
                .findFirst()
                .orElse(code);
    }
}
