package cn.qudao.responsibility.ui;

import static cn.qudao.org.Dictionary.CUSTOMER_SEGMENT;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.DictionaryWords;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.responsibility.ChargeKind;
import cn.qudao.responsibility.ResponsibilityPermissions;
import cn.qudao.responsibility.domain.ChargeFilter;
import cn.qudao.responsibility.domain.ChargeList;
import cn.qudao.responsibility.domain.ChargeRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Who has charge of the districts and grids below the post; entered on the pages of those units. */
@Route("charges")
@Menu(title = "menu.charges", icon = "vaadin:handshake", order = 24)
@Requires(ResponsibilityPermissions.VIEW)
class ChargesView extends Page implements BeforeEnterObserver {

    private final transient ChargeList charges;
    private final transient DictionaryWords words;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<ChargeKind> kind;
    private final ListFilter<DictionaryRow> segment;
    private final ListFilter<String> person;
    private final ListFilter<Boolean> inForce;
    private final ListFrame<ChargeRow> list;

    ChargesView(ChargeList charges, Units units, Dictionaries dictionaries, ListFrames lists) {
        super("menu.charges");
        this.charges = charges;
        this.words = new DictionaryWords(dictionaries, getLocale());
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.GRID)),
                UnitRow::code,
                units::byCode);
        kind = ListFilter.choice(
                "kind",
                getTranslation("responsibility.kind"),
                List.of(ChargeKind.values()),
                choice -> choice.name().toLowerCase(Locale.ROOT),
                choice -> getTranslation("responsibility.kind." + choice));
        segment = words.filter("segment", CUSTOMER_SEGMENT);
        person = ListFilter.words("person", getTranslation("responsibility.person.filter"));
        inForce = ListFilter.choice(
                "in-force",
                getTranslation("responsibility.state"),
                List.of(true, false),
                String::valueOf,
                choice -> getTranslation(state(choice)));
        list = lists.frame("menu.charges", "responsibility.empty");
        columns();
        add(list.filters(unit, kind, segment, person, inForce)
                .rows(this::rows)
                .nextSteps(new Anchor("organisation", getTranslation("menu.organisation"))));
    }

    private void columns() {
        list.text("unit", "responsibility.unit", ChargeRow::unitName).leadsTo(row -> "organisation/" + row.unitCode());
        list.text("kind", "responsibility.kind", row -> list.say("responsibility.kind." + row.kind()));
        list.text("person", "responsibility.person", ChargeRow::personName);
        list.text("phone", "responsibility.phone", ChargeRow::phone);
        list.text("segment", "org.dictionary.CUSTOMER_SEGMENT", row -> words.name(CUSTOMER_SEGMENT, row.segment()));
        list.time("since", "responsibility.since", ChargeRow::since);
        list.time("until", "responsibility.until", ChargeRow::until);
        list.text("state", "responsibility.state", row -> list.say(state(row.inForce())));
        list.text("reason", "responsibility.reason", ChargeRow::endReason).hidden();
    }

    private static String state(boolean inForce) {
        return inForce ? "responsibility.state.in-force" : "responsibility.state.over";
    }

    private ListRows<ChargeRow> rows() {
        ChargeFilter filter = new ChargeFilter(
                unit.value().map(UnitRow::place).orElse(null),
                kind.value().orElse(null),
                segment.value().map(DictionaryRow::code).orElse(null),
                person.value().orElse(null),
                inForce.value().orElse(null));
        return ListRows.of(portion -> charges.page(filter, portion), () -> charges.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
