package cn.qudao.resource.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryWords;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.resource.ResourcePermissions;
import cn.qudao.resource.domain.AllotmentFilter;
import cn.qudao.resource.domain.AllotmentRow;
import cn.qudao.resource.domain.PoolRow;
import cn.qudao.resource.domain.ResourceList;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;

/** What outlets were given of the pools. */
@Route(ResourceWords.ALLOTMENTS)
@Menu(title = "menu.allotments", icon = "vaadin:hand", order = 59)
@Requires(ResourcePermissions.VIEW)
class AllotmentsView extends Page implements BeforeEnterObserver {

    private final transient ResourceList resources;
    private final transient DictionaryWords words;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<PoolRow> pool;
    private final ListFilter<Boolean> returned;
    private final ListFrame<AllotmentRow> list;

    AllotmentsView(
            ResourceList resources, ResourceActions actions, Units units, Dictionaries dictionaries, ListFrames lists) {
        super("menu.allotments");
        this.resources = resources;
        this.words = new DictionaryWords(dictionaries, getLocale());
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.OUTLET)),
                UnitRow::code,
                units::byCode);
        List<PoolRow> pools = resources.choices();
        ComboBox<PoolRow> field = new ComboBox<>(getTranslation("resource.pool"));
        field.setItems(pools);
        field.setItemLabelGenerator(row -> row.name() + " · " + row.unit().name());
        field.setClearButtonVisible(true);
        pool = ListFilter.of(
                "pool",
                field,
                row -> String.valueOf(row.id().value()),
                ListFilter.among(pools, row -> String.valueOf(row.id().value())));
        returned = ListFilter.choice(
                "returned",
                getTranslation("resource.state"),
                List.of(false, true),
                String::valueOf,
                choice -> getTranslation(state(choice)));
        list = lists.frame("menu.allotments", "resource.allotments.empty");
        columns();
        if (actions.mayAllot()) {
            list.verb(
                    "back",
                    "resource.give-back",
                    row -> row.returnedOn() == null ? list.say("resource.give-back") : null,
                    row -> actions.giveBack(row, list::refresh));
        }
        add(list.filters(unit, pool, returned)
                .rows(this::rows)
                .nextSteps(new Anchor(ResourceWords.ROUTE, getTranslation("menu.resources"))));
    }

    private void columns() {
        list.text("outlet", "resource.outlet", AllotmentRow::outletName)
                .leadsTo(row -> "organisation/" + row.outletCode());
        list.text("pool", "resource.pool", AllotmentRow::poolName)
                .leadsTo(row -> ResourceWords.address(row.pool()).toString());
        list.text("kind", "resource.kind", row -> list.say("resource.kind." + row.kind()));
        list.text("tier", "org.dictionary.TIER", row -> words.name(Dictionary.TIER, row.tier()));
        list.number("amount", "resource.amount-given", AllotmentRow::amount);
        list.text("measure", "resource.measure", AllotmentRow::measure);
        list.time("given", "resource.given-on", AllotmentRow::givenOn);
        list.text("by", "resource.given-by", AllotmentRow::givenBy).hidden();
        list.text("note", "resource.note", AllotmentRow::note);
        list.text("state", "resource.state", row -> list.say(state(row.returnedOn() != null)));
        list.time("returned", "resource.returned-on", AllotmentRow::returnedOn).hidden();
    }

    private static String state(boolean returned) {
        return returned ? "resource.state.returned" : "resource.state.given";
    }

    private ListRows<AllotmentRow> rows() {
        AllotmentFilter filter = new AllotmentFilter(
                unit.value().map(UnitRow::place).orElse(null),
                pool.value().map(row -> row.id().value()).orElse(null),
                returned.value().orElse(null));
        return ListRows.of(portion -> resources.page(filter, portion), () -> resources.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
