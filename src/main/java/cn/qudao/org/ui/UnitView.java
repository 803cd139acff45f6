package cn.qudao.org.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.org.Units;
import cn.qudao.org.domain.HistoryRow;
import cn.qudao.org.domain.UnitDetail;
import cn.qudao.org.domain.UnitPages;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.ListTable;
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

    private final transient UnitPages pages;
    private final transient Units units;
    private final transient Dictionaries dictionaries;
    private final transient UnitActions actions;
    private final transient List<UnitSection> sections;
    private final transient ListFrames lists;
    private final Div buttons = new Div();
    private final Div content = new Div();

    UnitView(
            UnitPages pages,
            Units units,
            Dictionaries dictionaries,
            UnitActions actions,
            List<UnitSection> sections,
            ListFrames lists) {
        super("menu.organisation");
        this.pages = pages;
        this.units = units;
        this.dictionaries = dictionaries;
        this.actions = actions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(UnitSection::order))
                .toList();
        this.lists = lists;
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""), Address.of(event.getLocation()));
    }

    private void show(String code, Address address) {
        UnitDetail unit = pages.detail(code);
        title(unit.unit().name());
        content.removeAll();
        trail(unit.path().stream()
                .map(row -> new Crumb(row.name(), Address.of("organisation/" + row.code())))
                .toList());
        buttons.removeAll();
        buttons.add(actions.bar(unit, () -> show(code, address)));
        content.add(section("org.data", new UnitFacts(unit, dictionaries)));
        sections.forEach(each -> each.create(unit.unit()).ifPresent(body -> content.add(section(each.title(), body))));
        if (unit.unit().hasChildren()) {
            content.add(section("org.children", children(unit.unit().id(), address)));
        }
        content.add(history(unit.unit()));
    }

    private Component children(UnitId parent, Address address) {
        ListFrame<UnitRow> list = lists.part("children", "org.children", "org.children.none");
        list.text("name", "org.name", UnitRow::name).leadsTo(row -> "organisation/" + row.code());
        list.text("code", "org.code", UnitRow::code);
        list.text("state", "org.state", row -> list.say(row.active() ? "org.state.active" : "org.state.stopped"));
        list.rows(() -> ListRows.of(portion -> pages.children(parent, portion), () -> units.countChildren(parent)));
        list.show(address);
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
        return new ListTable<>(
                List.of(
                        ListColumn.time("since", getTranslation("org.history.since"), HistoryRow::since),
                        ListColumn.time("until", getTranslation("org.history.until"), HistoryRow::until),
                        ListColumn.text("what", getTranslation("org.history.what"), this::what),
                        ListColumn.text("reason", getTranslation("org.reason"), HistoryRow::reason)),
                rows);
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
