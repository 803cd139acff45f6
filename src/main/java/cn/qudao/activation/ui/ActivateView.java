package cn.qudao.activation.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.CounterSection;
import cn.qudao.activation.CounterSection.Counter;
import cn.qudao.activation.CounterSection.Panel;
import cn.qudao.activation.CustomerPrice;
import cn.qudao.activation.PriceTag;
import cn.qudao.activation.domain.ClerkDesk;
import cn.qudao.activation.domain.ClerkDesk.Offered;
import cn.qudao.activation.domain.ClerkDesk.Together;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.activation.pipeline.ResultWatch;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clerk's page, made for speed: the number, one tap on a product, and the next customer. What came of it appears by
 * itself.
 */
@Route("activate")
@Menu(title = "menu.activate", icon = "vaadin:bolt", order = 30)
@Requires(ActivationPermissions.ACTIVATE)
class ActivateView extends Page {

    /** Milliseconds without a key before the number is looked at. */
    private static final int PAUSE = 150;

    private final transient ClerkDesk desk;
    private final transient Messages messages;
    private final TextField number = new TextField(getTranslation("activation.number"));
    private final FieldErrors errors = new FieldErrors();
    private final Feed feed;
    private final transient List<Panel> panels;
    private final transient Counter tap = new Tap();
    private final transient Map<ProductRow, PriceTag> prices = new HashMap<>();
    private transient @Nullable SubscriberNumber customer;
    private final transient Presses presses;

    ActivateView(
            ClerkDesk desk,
            TimeLines timeLines,
            Products shelf,
            ResultWatch watch,
            List<CounterSection> sections,
            Messages messages) {
        super("menu.activate");
        this.desk = desk;
        this.messages = messages;
        List<ProductRow> catalogue = shelf.all();
        this.feed = new Feed(timeLines, watch, catalogue);
        this.presses = new Presses(feed::awaits);
        errors.watch("subscriber", number);
        number.setAutofocus(true);
        number.setClearButtonVisible(true);
        number.setPlaceholder(getTranslation("activation.number.example"));
        number.getElement().setAttribute("inputmode", "tel");
        number.addClassName("act-number");
        Typing.tells(number, PAUSE);
        number.addValueChangeListener(event -> look());
        Offered offered = desk.offered(catalogue);
        Div products = new Div(new H2(getTranslation("activation.products")));
        products.add(
                offered.products().isEmpty()
                        ? new EmptyState(getTranslation("activation.products.none"))
                        : tiles(offered.products()));
        Div results = new Div(
                new H2(getTranslation("activation.today")),
                feed,
                new Anchor("recommendations", getTranslation("activation.all")));
        Div counter = new Div(results, products);
        counter.addClassName("act-counter");
        panels = sections.stream().map(section -> section.open(tap)).toList();
        add(number);
        panels.forEach(panel -> add(panel.component()));
        add(counter);
        show(offered.prices());
        feed.begin();
    }

    private Div tiles(List<ProductRow> offered) {
        Div tiles = new Div();
        tiles.addClassName("act-tiles");
        offered.forEach(product -> tiles.add(tile(product)));
        return tiles;
    }

    private Button tile(ProductRow product) {
        Span name = new Span(product.name(getLocale()));
        PriceTag price = new PriceTag(product.monthlyPrice());
        prices.put(product, price);
        Div text = new Div(name, price);
        text.addClassName("act-tile");
        Button tile = new Button(text, event -> activate(product.id(), event.getClickCount() > 1));
        tile.addThemeVariants(ButtonVariant.LUMO_CONTRAST);
        tile.setAriaLabel(getTranslation("activation.activate", product.name(getLocale())));
        return tile;
    }

    /** The sections are told while one types, as soon as the number is whole; until then the prices are everybody's. */
    private void look() {
        SubscriberNumber whole = SubscriberNumber.find(number.getValue()).orElse(null);
        if (!Objects.equals(whole, customer)) {
            customer = whole;
            showPrices();
        }
        panels.forEach(panel -> panel.show(whole));
    }

    private void showPrices() {
        show(desk.prices(prices.keySet(), customer));
    }

    private void show(Map<ProductId, CustomerPrice> here) {
        prices.forEach((product, tag) -> show(here.get(product.id()), tag));
    }

    /** @param price null for who stands at no counter: the list price stays */
    private void show(@Nullable CustomerPrice price, PriceTag tag) {
        if (price != null) {
            tag.show(price.monthly(), price.why() == null ? null : price.why().in(getLocale(), messages));
        }
    }

    private class Tap implements Counter {

        @Override
        public void activate(ProductId product) {
            ActivateView.this.activate(product, false);
        }

        @Override
        public List<Accepted> activate(List<ProductRow> products, Money monthly) {
            return takeTogether(products, monthly);
        }

        @Override
        public void asked(SubscriberNumber asked, ProductId product, Accepted accepted) {
            feed.add(accepted);
            // A group-buy offer may be used up by now.
            showPrices();
            panels.forEach(panel -> panel.asked(asked, product, accepted));
        }
    }

    private void activate(ProductId product, boolean secondClick) {
        if (!errors.attempt(() -> take(product, secondClick))) {
            number.focus();
        }
    }

    /** The number stays until another is typed: a customer may take more than one product. */
    private void take(ProductId product, boolean secondClick) {
        String key = presses.key(number.getValue(), List.of(product), secondClick);
        Accepted accepted = desk.activate(key, number.getValue(), product);
        tap.asked(SubscriberNumber.parse(number.getValue()), product, accepted);
        presses.answered(key, List.of(accepted));
        number.focus();
    }

    private List<Accepted> takeTogether(List<ProductRow> products, Money monthly) {
        String key = presses.key(
                number.getValue(), products.stream().map(ProductRow::id).toList(), false);
        Together together = desk.activateTogether(key, number.getValue(), products, monthly);
        SubscriberNumber asked = SubscriberNumber.parse(number.getValue());
        for (int i = 0; i < together.accepted().size(); i++) {
            tap.asked(asked, products.get(i).id(), together.accepted().get(i));
        }
        presses.answered(key, together.accepted());
        if (together.refused() != null && together.refusal() != null) {
            Notices.failed(getTranslation(
                    "activation.together.refused",
                    together.refused().name(getLocale()),
                    together.refusal().why().in(getLocale(), messages)));
        }
        number.focus();
        return together.accepted();
    }
}
