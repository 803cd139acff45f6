package cn.qudao.keyarea.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.keyarea.domain.KeyAreaFilter;
import cn.qudao.keyarea.domain.KeyAreaFilter.Standing;
import cn.qudao.keyarea.domain.KeyAreaList;
import cn.qudao.keyarea.domain.KeyAreaRow;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.WordPicker;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The key areas below the post; what is asked for stands in the address. */
@Route(KeyAreaWords.ROUTE)
@Menu(title = "menu.key-areas", icon = "vaadin:map-marker", order = 22)
@Requires(KeyAreaPermissions.VIEW)
class KeyAreasView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 100;

    private final transient KeyAreaList areas;
    private final transient Units units;
    private final transient Dictionaries words;
    private final Div content = new Div();
    private transient Address address = Address.of(KeyAreaWords.ROUTE);

    KeyAreasView(KeyAreaList areas, Units units, Dictionaries words, KeyAreaActions actions) {
        super("menu.key-areas");
        this.areas = areas;
        this.units = units;
        this.words = words;
        if (actions.allowed()) {
            Button add = new Button(getTranslation("keyarea.add"), event -> actions.add(KeyAreasView::open));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        content.addClassName("qd-sections");
        add(content);
    }

    private static void open(KeyAreaId id) {
        KeyAreaWords.address(id).go(UI.getCurrent());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        KeyAreaFilter filter = filter();
        List<KeyAreaRow> rows = areas.page(filter, after(), PAGE + 1);
        content.removeAll();
        content.add(filters(filter));
        if (rows.isEmpty()) {
            content.add(new EmptyState(getTranslation("keyarea.empty")));
            return;
        }
        content.add(summary(filter), list(rows.subList(0, Math.min(PAGE, rows.size()))));
        if (rows.size() > PAGE) {
            content.add(new Button(
                    getTranslation("org.page.next"),
                    e -> address.with("after", rows.get(PAGE - 1).id().value()).go(UI.getCurrent())));
        }
    }

    private KeyAreaFilter filter() {
        return new KeyAreaFilter(
                address.get("unit").orElse(null),
                address.get("kind").orElse(null),
                address.get("standing")
                        .filter(text -> text.matches("(?i)ahead|behind|unknown"))
                        .map(text -> Standing.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                address.get("closed").map(Boolean::valueOf).orElse(false));
    }

    private @Nullable KeyAreaId after() {
        return address.get("after")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new KeyAreaId(Long.parseLong(id)))
                .orElse(null);
    }

    private Component filters(KeyAreaFilter filter) {
        UnitPicker unit = new UnitPicker(
                units, getTranslation("keyarea.unit"), EnumSet.complementOf(EnumSet.of(Level.OUTLET, Level.CLERK)));
        if (filter.unit() != null) {
            unit.setValue(units.byCode(filter.unit()));
        }
        unit.addValueChangeListener(event -> {
            UnitRow row = event.getValue();
            narrow("unit", row == null ? null : row.code());
        });
        WordPicker kind = WordPicker.forFilter(words, Dictionary.KEY_AREA_KIND).choose(filter.kind());
        kind.addValueChangeListener(event -> narrow("kind", kind.code()));
        return new FilterBar(unit, kind, standing(filter.standing()), closed(filter.closed()));
    }

    private Component standing(@Nullable Standing chosen) {
        Select<Standing> standing = new Select<>();
        standing.setLabel(getTranslation("keyarea.standing"));
        standing.setEmptySelectionAllowed(true);
        standing.setEmptySelectionCaption(getTranslation("uikit.all"));
        standing.setItemLabelGenerator(
                item -> getTranslation(item == null ? "uikit.all" : "keyarea.standing." + item.name()));
        standing.setItems(Standing.values());
        standing.setValue(chosen);
        standing.addValueChangeListener(event -> narrow(
                "standing",
                event.getValue() == null ? null : event.getValue().name().toLowerCase(Locale.ROOT)));
        return standing;
    }

    private Component closed(boolean chosen) {
        Select<Boolean> closed = new Select<>();
        closed.setLabel(getTranslation("keyarea.state"));
        closed.setItems(false, true);
        closed.setItemLabelGenerator(item -> getTranslation(item ? "keyarea.state.closed" : "keyarea.state.open"));
        closed.setValue(chosen);
        closed.addValueChangeListener(event -> narrow("closed", event.getValue() ? true : null));
        return closed;
    }

    private Component summary(KeyAreaFilter filter) {
        long count = areas.count(filter);
        String shown = count > KeyAreaList.COUNTED ? "%,d+".formatted(KeyAreaList.COUNTED) : "%,d".formatted(count);
        Div summary = new Div(new Span(getTranslation("keyarea.count", shown)));
        summary.addClassName("qd-summary");
        return summary;
    }

    private Component list(List<KeyAreaRow> rows) {
        Map<String, String> kinds = words.entries(Dictionary.KEY_AREA_KIND).stream()
                .collect(Collectors.toMap(DictionaryRow::code, row -> row.name(getLocale())));
        ListGrid<KeyAreaRow> list = new ListGrid<>();
        list.link(
                getTranslation("keyarea.name"),
                KeyAreaRow::name,
                row -> KeyAreaWords.address(row.id()).toString());
        list.text(getTranslation("org.dictionary.KEY_AREA_KIND"), row -> kinds.getOrDefault(row.kind(), row.kind()));
        list.link(getTranslation("keyarea.unit"), KeyAreaRow::unitName, row -> "organisation/" + row.unitCode());
        list.number(getTranslation("keyarea.own"), row -> "%,d".formatted(row.own()));
        list.number(getTranslation("keyarea.others"), row -> row.others() == null ? "" : "%,d".formatted(row.others()));
        list.number(getTranslation("keyarea.share"), KeyAreaWords::share);
        list.text(getTranslation("keyarea.standing"), row -> getTranslation("keyarea.standing." + row.standing()));
        list.text(
                getTranslation("keyarea.surveyed-on"),
                row -> row.surveyedOn() == null ? "" : row.surveyedOn().toString());
        list.setItems(rows);
        return list;
    }

    /** Another question begins at its first page. */
    private void narrow(String parameter, @Nullable Object value) {
        address.with("after", null).with(parameter, value).go(UI.getCurrent());
    }
}
