package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.domain.PriceBook;
import cn.qudao.catalogue.domain.PriceRow;
import cn.qudao.catalogue.domain.ProductDetail;
import cn.qudao.kernel.Money;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** What the product costs today, for whom. */
@org.springframework.stereotype.Component
@Order(3)
class PriceSection implements ProductSection {

    private final PriceBook prices;
    private final PriceDialogs dialogs;
    private final ProductWords words;

    PriceSection(PriceBook prices, PriceDialogs dialogs, ProductWords words) {
        this.prices = prices;
        this.dialogs = dialogs;
        this.words = words;
    }

    @Override
    public String title() {
        return "catalogue.price.today";
    }

    @Override
    public Optional<Component> create(ProductDetail product, Runnable changed) {
        if (product.row().onShelfSince() == null) {
            return Optional.empty();
        }
        RecordList list = new RecordList();
        prices.on(product.row().id(), words.today())
                .forEach(row -> list.row(dialogs.forWhom(list, row), null, detail(list, row)));
        Div verbs = new Div();
        verbs.addClassName("qd-section-verbs");
        if (dialogs.allowed()) {
            Button set = new Button(
                    verbs.getTranslation("catalogue.price.set"), event -> dialogs.set(product.row(), changed));
            set.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            verbs.add(set);
        }
        verbs.add(new Anchor(
                Address.of(PricesView.ROUTE)
                        .with("product", product.row().code())
                        .toString(),
                verbs.getTranslation("catalogue.price.history")));
        Div body = new Div(list, verbs);
        body.addClassName("qd-sections");
        return Optional.of(body);
    }

    private static String detail(Component screen, PriceRow row) {
        Money monthly = row.monthly();
        return screen.getTranslation(
                "catalogue.price.since",
                monthly == null ? "" : ProductWords.yuan(monthly),
                row.since().toString());
    }
}
