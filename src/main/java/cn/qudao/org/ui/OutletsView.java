package cn.qudao.org.ui;

import static cn.qudao.org.Dictionary.CHANNEL_TYPE;
import static cn.qudao.org.Dictionary.SEGMENT;
import static cn.qudao.org.Dictionary.TIER;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.OutletFilter;
import cn.qudao.org.domain.OutletFilter.State;
import cn.qudao.org.domain.OutletRow;
import cn.qudao.org.domain.Outlets;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The outlets below the post; what is asked for stands in the address. */
@Route("outlets")
@Menu(title = "menu.outlets", icon = "vaadin:shop", order = 21)
@Requires(OrgPermissions.VIEW)
class OutletsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 100;

    private final transient Outlets outlets;
    private final transient Units units;
    private final transient Dictionaries words;
    private final transient OutletFiles files;
    private final Div content = new Div();
    private transient Address address = Address.of("outlets");

    OutletsView(Outlets outlets, Units units, Dictionaries words, OutletFiles files) {
        super("menu.outlets");
        this.outlets = outlets;
        this.units = units;
        this.words = words;
        this.files = files;
        content.addClassName("qd-sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        OutletFilter filter = filter();
        List<OutletRow> rows = outlets.page(filter, after(), PAGE + 1);
        content.removeAll();
        content.add(filters(filter));
        if (rows.isEmpty()) {
            content.add(new EmptyState(getTranslation("org.outlets.empty")));
            return;
        }
        content.add(summary(filter), list(rows.subList(0, Math.min(PAGE, rows.size()))));
        if (rows.size() > PAGE) {
            content.add(new Button(
                    getTranslation("org.page.next"),
                    e -> go(address.with("after", rows.get(PAGE - 1).scopeKey()))));
        }
    }

    private OutletFilter filter() {
        return new OutletFilter(
                address.get("unit").orElse(null),
                address.get("type").orElse(null),
                address.get("segment").orElse(null),
                address.get("tier").orElse(null),
                address.get("state")
                        .filter(state -> state.matches("(?i)valid|invalid|stopped"))
                        .map(state -> State.valueOf(state.toUpperCase(Locale.ROOT)))
                        .orElse(null));
    }

    private long after() {
        return address.get("after")
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private Component filters(OutletFilter filter) {
        UnitPicker unit = new UnitPicker(
                units, getTranslation("org.unit"), EnumSet.complementOf(EnumSet.of(Level.OUTLET, Level.CLERK)));
        if (filter.unit() != null) {
            unit.setValue(units.byCode(filter.unit()));
        }
        unit.addValueChangeListener(event -> {
            UnitRow row = event.getValue();
            narrow("unit", row == null ? null : row.code());
        });
        Select<State> state = new Select<>();
        state.setLabel(getTranslation("org.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("uikit.all"));
        state.setItemLabelGenerator(
                item -> getTranslation(item == null ? "uikit.all" : "org.outlet.state." + item.name()));
        state.setItems(State.values());
        state.setValue(filter.state());
        state.addValueChangeListener(event -> narrow(
                "state",
                event.getValue() == null ? null : event.getValue().name().toLowerCase(Locale.ROOT)));
        return new FilterBar(
                unit,
                word("type", CHANNEL_TYPE, filter.type()),
                word("segment", SEGMENT, filter.segment()),
                word("tier", TIER, filter.tier()),
                state);
    }

    private Component word(String parameter, Dictionary dictionary, @Nullable String chosen) {
        ComboBox<DictionaryRow> field = new ComboBox<>(getTranslation("org.dictionary." + dictionary));
        field.setItems(words.entries(dictionary));
        field.setItemLabelGenerator(row -> row.name(getLocale()));
        field.setClearButtonVisible(true);
        Inputs.choose(field, words, dictionary, chosen);
        field.addValueChangeListener(event -> {
            DictionaryRow row = event.getValue();
            narrow(parameter, row == null ? null : row.code());
        });
        return field;
    }

    private Component summary(OutletFilter filter) {
        long count = outlets.count(filter);
        String shown = count > Outlets.COUNTED ? "%,d+".formatted(Outlets.COUNTED) : "%,d".formatted(count);
        Div summary = new Div(
                new Span(getTranslation("org.outlets.count", shown)),
                new Anchor(files.csv(filter, getLocale()), getTranslation("org.export.csv")),
                new Anchor(files.xlsx(filter, getLocale()), getTranslation("org.export.xlsx")));
        summary.addClassName("qd-summary");
        return summary;
    }

    private Component list(List<OutletRow> rows) {
        ListGrid<OutletRow> list = new ListGrid<>();
        list.link(getTranslation("org.name"), OutletRow::name, row -> "organisation/" + row.code());
        list.text(getTranslation("org.code"), OutletRow::code);
        list.text(name(CHANNEL_TYPE), row -> words.name(CHANNEL_TYPE, row.type(), getLocale()));
        list.text(name(SEGMENT), row -> words.name(SEGMENT, row.segment(), getLocale()));
        list.text(name(TIER), row -> words.name(TIER, row.tier(), getLocale()));
        list.text(getTranslation("org.outlet.responsible"), OutletRow::responsibleName);
        list.text(getTranslation("org.state"), row -> getTranslation("org.outlet.state." + OutletFiles.state(row)));
        list.setItems(rows);
        return list;
    }

    private String name(Dictionary dictionary) {
        return getTranslation("org.dictionary." + dictionary);
    }

    /** Another question begins at its first page. */
    private void narrow(String parameter, @Nullable Object value) {
        go(address.with("after", null).with(parameter, value));
    }

    private static void go(Address to) {
        to.go(UI.getCurrent());
    }
}
