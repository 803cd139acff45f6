package cn.qudao.card.ui;

import cn.qudao.activation.ActivationState;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.RegistrationFilter;
import cn.qudao.card.domain.RegistrationList;
import cn.qudao.card.domain.RegistrationRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Period;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** R12: every registration of a card, and what came of it. */
@Route(CardWords.REGISTRATIONS)
@Menu(title = "menu.card-registrations", icon = "vaadin:clipboard-text", order = 62)
@Requires({CardPermissions.VIEW, CardPermissions.REGISTER})
class RegistrationsView extends Page implements BeforeEnterObserver {

    private final transient RegistrationList registrations;
    private final transient CardWords words;
    private final transient CurrentUser user;
    private final transient Messages messages;
    private final transient Clock clock;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFilter<CardKind> kind;
    private final ListFilter<ActivationState> state;
    private final ListFrame<RegistrationRow> list;

    RegistrationsView(
            RegistrationList registrations,
            Products products,
            Units units,
            CurrentUser user,
            Messages messages,
            Clock clock,
            ListFrames lists) {
        super("menu.card-registrations");
        this.registrations = registrations;
        this.words = new CardWords(products);
        this.user = user;
        this.messages = messages;
        this.clock = clock;
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.allOf(Level.class)),
                UnitRow::code,
                units::byCode);
        to = ListFilter.day("to", getTranslation("activation.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", getTranslation("activation.from")).preset(() -> last().withDayOfMonth(1));
        kind = CardWords.kind(this);
        state = ListFilter.choice(
                "state",
                getTranslation("card.result"),
                List.of(ActivationState.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("activation.state." + each));
        list = lists.frame("menu.card-registrations", "card.registrations.empty");
        columns();
        add(list.filters(unit, from, to, kind, state).rows(this::rows));
    }

    private void columns() {
        list.time("time", "card.registered-at", RegistrationRow::at);
        if (user.get().may(CardPermissions.VIEW)) {
            list.text("serial", "card.serial", RegistrationRow::serial).leadsTo(row -> CardWords.address(row.serial()));
        } else {
            list.text("serial", "card.serial", RegistrationRow::serial);
        }
        list.text("kind", "card.kind", row -> CardWords.said(list, "card.kind.", row.kind()));
        list.text(
                "outlet",
                "card.outlet",
                row -> row.outlet() == null ? null : row.outlet().name());
        list.text("clerk", "card.clerk", RegistrationRow::clerk);
        list.text("subscriber", "card.customer", RegistrationRow::subscriber);
        list.text("product", "card.product", row -> words.product(row.product(), list.language()));
        list.text("state", "card.result", row -> CardWords.said(list, "activation.state.", row.state()));
        list.text(
                "reason",
                "card.why-not",
                row -> row.reason() == null ? null : row.reason().in(list.language(), messages));
        list.time("free", "card.free-until", RegistrationRow::freeUntil);
    }

    private ListRows<RegistrationRow> rows() {
        LocalDate last = last();
        RegistrationFilter filter = new RegistrationFilter(
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place()),
                new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last),
                kind.value().orElse(null),
                state.value().orElse(null));
        return ListRows.of(portion -> registrations.page(filter, portion), () -> registrations.count(filter));
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
