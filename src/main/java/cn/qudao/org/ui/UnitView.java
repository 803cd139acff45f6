package cn.qudao.org.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.org.Units;
import cn.qudao.org.domain.HistoryRow;
import cn.qudao.org.domain.LevelCount;
import cn.qudao.org.domain.UnitDetail;
import cn.qudao.org.domain.UnitPages;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;

/** The page of one unit, of whatever level. */
@Route("organisation/:code")
@Requires(OrgPermissions.VIEW)
class UnitView extends Page implements BeforeEnterObserver {

    private static final int MANY = 1_000;
    private static final int FEW = 30;

    private final transient UnitPages pages;
    private final transient Units units;
    private final transient Dictionaries dictionaries;
    private final transient UnitActions actions;
    private final transient List<UnitSection> sections;
    private final Div buttons = new Div();
    private final Div content = new Div();

    UnitView(UnitPages pages, Units units, Dictionaries dictionaries, UnitActions actions, List<UnitSection> sections) {
        super("menu.organisation");
        this.pages = pages;
        this.units = units;
        this.dictionaries = dictionaries;
        this.actions = actions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(UnitSection::order))
                .toList();
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""));
    }

    private void show(String code) {
        UnitDetail unit = pages.detail(code);
        title(unit.unit().name());
        content.removeAll();
        trail(unit.path().stream()
                .map(row -> new Crumb(row.name(), Address.of("organisation/" + row.code())))
                .toList());
        buttons.removeAll();
        buttons.add(actions.bar(unit, () -> show(code)));
        content.add(section("org.data", new UnitFacts(unit, dictionaries)));
        sections.forEach(each -> each.create(unit.unit()).ifPresent(body -> content.add(section(each.title(), body))));
        if (unit.unit().hasChildren()) {
            content.add(section("org.children", children(unit)));
        }
        content.add(history(unit.unit()));
    }

    /** Read at once where they are not very many: a list that asks page by page asks once more than it has to. */
    private Component children(UnitDetail unit) {
        ListGrid<UnitRow> list = new ListGrid<>();
        list.link(getTranslation("org.name"), UnitRow::name, row -> "organisation/" + row.code());
        list.text(getTranslation("org.code"), UnitRow::code);
        list.text(
                getTranslation("org.state"),
                row -> getTranslation(row.active() ? "org.state.active" : "org.state.stopped"));
        UnitId parent = unit.unit().id();
        if (unit.below().stream().findFirst().map(LevelCount::count).orElse(0L) > MANY) {
            list.setItems(query -> units.children(parent, query.getOffset(), query.getLimit()));
        } else {
            List<UnitRow> below = units.children(parent, 0, MANY).toList();
            list.setItems(below);
            // What fits the page needs no box of its own to scroll in.
            list.setAllRowsVisible(below.size() <= FEW);
        }
        return list;
    }

    /** Read when somebody asks for it. */
    private Component history(UnitRow unit) {
        Details history = new Details(getTranslation("org.history"));
        history.addOpenedChangeListener(event -> {
            if (event.isOpened() && history.getContent().findAny().isEmpty()) {
                history.add(list(pages.history(unit.id())));
            }
        });
        return history;
    }

    private Component list(List<HistoryRow> rows) {
        ListGrid<HistoryRow> list = new ListGrid<>();
        list.text(getTranslation("org.history.since"), row -> row.since().toString());
        list.text(
                getTranslation("org.history.until"),
                row -> row.until() == null ? "" : row.until().toString());
        list.text(getTranslation("org.history.what"), this::what);
        list.text(getTranslation("org.reason"), HistoryRow::reason);
        list.setItems(rows);
        list.setAllRowsVisible(true);
        return list;
    }

    private String what(HistoryRow row) {
        if (row.stopped()) {
            return getTranslation("org.state.stopped");
        }
        String parent = row.parent();
        return parent == null ? "" : getTranslation("org.history.below", parent);
    }

    private Section section(String title, Component body) {
        return new Section(new H2(getTranslation(title)), body);
    }
}
