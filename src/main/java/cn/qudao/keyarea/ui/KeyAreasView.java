package cn.qudao.keyarea.ui;

import static cn.qudao.org.Dictionary.KEY_AREA_KIND;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.keyarea.domain.KeyAreaFilter;
import cn.qudao.keyarea.domain.KeyAreaFilter.Standing;
import cn.qudao.keyarea.domain.KeyAreaList;
import cn.qudao.keyarea.domain.KeyAreaRow;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.DictionaryWords;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** The key areas below the post. */
@Route(KeyAreaWords.ROUTE)
@Menu(title = "menu.key-areas", icon = "vaadin:map-marker", order = 22)
@Requires(KeyAreaPermissions.VIEW)
class KeyAreasView extends Page implements BeforeEnterObserver {

    private final transient KeyAreaList areas;
    private final transient DictionaryWords words;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<DictionaryRow> kind;
    private final ListFilter<Standing> standing;
    private final ListFilter<Boolean> closed;
    private final ListFrame<KeyAreaRow> list;

    KeyAreasView(KeyAreaList areas, Units units, Dictionaries dictionaries, KeyAreaActions actions, ListFrames lists) {
        super("menu.key-areas");
        this.areas = areas;
        this.words = new DictionaryWords(dictionaries, getLocale());
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.GRID)),
                UnitRow::code,
                units::byCode);
        kind = words.filter("kind", KEY_AREA_KIND);
        standing = ListFilter.choice(
                "standing",
                getTranslation("keyarea.standing"),
                List.of(Standing.values()),
                choice -> choice.name().toLowerCase(Locale.ROOT),
                choice -> getTranslation("keyarea.standing." + choice));
        closed = ListFilter.choice(
                "closed",
                getTranslation("keyarea.state"),
                List.of(false, true),
                String::valueOf,
                choice -> getTranslation(choice ? "keyarea.state.closed" : "keyarea.state.open"));
        list = lists.frame("menu.key-areas", "keyarea.empty");
        columns();
        add(list.filters(unit, kind, standing, closed).rows(this::rows));
        if (actions.allowed()) {
            Button add = new Button(
                    getTranslation("keyarea.add"),
                    event -> actions.add(id -> KeyAreaWords.address(id).go(UI.getCurrent())));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
    }

    private void columns() {
        list.text("name", "keyarea.name", KeyAreaRow::name)
                .leadsTo(row -> KeyAreaWords.address(row.id()).toString());
        list.text("kind", "org.dictionary.KEY_AREA_KIND", row -> words.name(KEY_AREA_KIND, row.kind()));
        list.text("unit", "keyarea.unit", KeyAreaRow::unitName).leadsTo(row -> "organisation/" + row.unitCode());
        list.number("own", "keyarea.own", KeyAreaRow::own)
                .leadsTo(row -> KeyAreaWords.address(row.id()).toString());
        list.number("others", "keyarea.others", KeyAreaRow::others);
        list.number("strongest", "keyarea.strongest", KeyAreaRow::strongest);
        list.text("share", "keyarea.share", KeyAreaWords::share);
        list.text("standing", "keyarea.standing", row -> list.say("keyarea.standing." + row.standing()));
        list.time("surveyed-on", "keyarea.surveyed-on", KeyAreaRow::surveyedOn);
        list.text(
                        "state",
                        "keyarea.state",
                        row -> list.say(row.closedOn() == null ? "keyarea.state.open" : "keyarea.state.closed"))
                .hidden();
    }

    private ListRows<KeyAreaRow> rows() {
        KeyAreaFilter filter = new KeyAreaFilter(
                unit.value().map(UnitRow::place).orElse(null),
                kind.value().map(DictionaryRow::code).orElse(null),
                standing.value().orElse(null),
                closed.value().orElse(null));
        return ListRows.of(portion -> areas.page(filter, portion), () -> areas.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
