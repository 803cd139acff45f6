package cn.qudao.card.ui;

import cn.qudao.card.CardKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the screens of cards are, and what products are called on them. */
final class CardWords {

    static final String BATCHES = "card-batches";
    static final String CARDS = "cards";
    static final String REGISTRATIONS = "card-registrations";
    static final String COUNTS = "card-counts";

    private final Products catalogue;
    private @Nullable Map<ProductId, ProductRow> products;

    CardWords(Products catalogue) {
        this.catalogue = catalogue;
    }

    @Nullable
    String product(ProductId id, Locale language) {
        if (products == null) {
            products = catalogue.all().stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        }
        ProductRow product = products.get(id);
        return product == null ? null : product.name(language);
    }

    static ListFilter<CardKind> kind(Component where) {
        return ListFilter.choice(
                "kind",
                where.getTranslation("card.kind"),
                List.of(CardKind.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> where.getTranslation("card.kind." + each));
    }

    static <E extends Enum<E>> String said(ListFrame<?> list, String prefix, E value) {
        return list.say(prefix + value.name());
    }

    static String address(String serial) {
        return CARDS + '/' + serial;
    }
}
