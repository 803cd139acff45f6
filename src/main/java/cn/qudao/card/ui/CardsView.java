package cn.qudao.card.ui;

import cn.qudao.card.AfterFree;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.CardState;
import cn.qudao.card.domain.CardFilter;
import cn.qudao.card.domain.CardList;
import cn.qudao.card.domain.CardRow;
import cn.qudao.card.domain.Reached;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** R6: where every card is and what became of it. */
@Route(CardWords.CARDS)
@Menu(title = "menu.cards", icon = "vaadin:credit-card", order = 61)
@Requires(CardPermissions.VIEW)
class CardsView extends Page implements BeforeEnterObserver {

    private final transient CardList cards;
    private final transient CardWords words;
    private final ListFilter<String> serial;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<CardKind> kind;
    private final ListFilter<CardState> state;
    private final ListFilter<AfterFree> afterFree;
    private final ListFilter<Reached> reached;
    private final CardFigureCards figures = new CardFigureCards();
    private final ListFrame<CardRow> list;
    private transient Address asked = Address.of(CardWords.CARDS);

    CardsView(CardList cards, CardActions actions, Products products, Units units, CurrentUser user, ListFrames lists) {
        super("menu.cards");
        this.cards = cards;
        this.words = new CardWords(products);
        serial = ListFilter.words("serial", getTranslation("card.find"));
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.OUTLET)),
                UnitRow::code,
                units::byCode);
        kind = CardWords.kind(this);
        state = ListFilter.choice(
                "state",
                getTranslation("card.state"),
                List.of(CardState.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("card.state." + each));
        afterFree = ListFilter.choice(
                "free",
                getTranslation("card.after"),
                List.of(AfterFree.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("card.after." + each));
        reached = ListFilter.choice(
                "reached",
                getTranslation("card.reached"),
                List.of(Reached.values()),
                CardFigureCards::written,
                each -> getTranslation("card.reached." + each));
        list = lists.frame("menu.cards", "card.empty");
        columns();
        if (user.get().may(CardPermissions.ISSUE)) {
            buttons(actions);
        }
        add(figures, list.filters(serial, unit, kind, state, afterFree, reached).rows(this::rows));
    }

    private void buttons(CardActions actions) {
        Button issue = new Button(getTranslation("card.issue"), event -> actions.issue(list::refresh));
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(issue);
        buttons.addClassName("qd-page-actions");
        for (CardActions.Verb verb : actions.verbs()) {
            buttons.add(new Button(getTranslation(verb.title()), event -> actions.ask(verb, list::refresh)));
        }
        actions(buttons);
    }

    private void columns() {
        list.text("serial", "card.serial", CardRow::serial).leadsTo(row -> CardWords.address(row.serial()));
        list.text("kind", "card.kind", row -> CardWords.said(list, "card.kind.", row.kind()));
        list.text("product", "card.product", row -> words.product(row.product(), list.language()));
        list.number("batch", "card.batch", CardRow::batch).hidden();
        list.text("state", "card.state", row -> CardWords.said(list, "card.state.", row.state()));
        list.text(
                "outlet",
                "card.outlet",
                row -> row.outlet() == null ? null : row.outlet().name());
        list.time("issued", "card.issued-at", CardRow::issuedAt);
        list.time("sold", "card.sold-at", CardRow::soldAt);
        list.text("subscriber", "card.subscriber", CardRow::subscriber);
        list.time("activated", "card.activated-at", CardRow::activatedAt);
        list.time("free", "card.free-until", CardRow::freeUntil);
        list.text(
                "after",
                "card.after",
                row -> row.afterFree() == null ? null : CardWords.said(list, "card.after.", row.afterFree()));
        list.time("valid", "card.valid-until", CardRow::validUntil).hidden();
    }

    private ListRows<CardRow> rows() {
        CardFilter filter = filter();
        figures.show(cards.figures(filter), here());
        return ListRows.of(portion -> cards.page(filter, portion), () -> cards.count(filter));
    }

    private CardFilter filter() {
        return new CardFilter(
                unit.value().map(UnitRow::place).orElse(null),
                serial.value().map(CardFilter::serial).orElse(null),
                kind.value().orElse(null),
                state.value().orElse(null),
                afterFree.value().orElse(null),
                reached.value().orElse(null));
    }

    /** The same question without how far the cards have come. */
    private Address here() {
        Address here = Address.of(CardWords.CARDS);
        for (String parameter : List.of("serial", "unit", "kind", "state", "free")) {
            here = here.with(parameter, asked.get(parameter).orElse(null));
        }
        return here;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = Address.of(event.getLocation());
        list.show(asked);
    }
}
