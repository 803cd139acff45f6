package cn.qudao.card.ui;

import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardList;
import cn.qudao.card.domain.CountRow;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;

/** How often the cards at outlets were counted, and what was missing. */
@Route(CardWords.COUNTS)
@Menu(title = "menu.card-counts", icon = "vaadin:clipboard-check", order = 63)
@Requires(CardPermissions.VIEW)
class CountsView extends Page implements BeforeEnterObserver {

    private final transient CardList cards;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<Boolean> differing;
    private final ListFrame<CountRow> list;

    CountsView(CardList cards, CardActions actions, Units units, CurrentUser user, ListFrames lists) {
        super("menu.card-counts");
        this.cards = cards;
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.OUTLET)),
                UnitRow::code,
                units::byCode);
        differing = ListFilter.choice(
                "differing",
                getTranslation("card.count.result"),
                List.of(true),
                String::valueOf,
                each -> getTranslation("card.count.differing"));
        list = lists.frame("menu.card-counts", "card.count.empty");
        list.text("outlet", "card.outlet", row -> row.outlet().name())
                .leadsTo(row -> "organisation/" + row.outlet().code());
        list.number("expected", "card.count.expected", CountRow::expected);
        list.number("counted", "card.count.counted", CountRow::counted);
        list.number("difference", "card.count.difference", CountRow::difference);
        list.text("reason", "card.count.reason", CountRow::reason);
        list.time("at", "card.count.at", CountRow::at);
        list.text("by", "card.count.by", CountRow::by);
        if (user.get().may(CardPermissions.ISSUE)) {
            Button count = new Button(getTranslation("card.count"), event -> actions.count(list::refresh));
            count.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(count);
        }
        add(list.filters(unit, differing).rows(this::rows));
    }

    private ListRows<CountRow> rows() {
        Place below = unit.value().map(UnitRow::place).orElse(null);
        boolean only = differing.value().orElse(false);
        return ListRows.of(portion -> cards.counts(below, only, portion), () -> cards.countOfCounts(below, only));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
