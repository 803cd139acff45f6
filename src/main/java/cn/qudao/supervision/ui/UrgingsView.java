package cn.qudao.supervision.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.supervision.SupervisionPermissions;
import cn.qudao.supervision.domain.UrgingFilter;
import cn.qudao.supervision.domain.UrgingList;
import cn.qudao.supervision.domain.UrgingRow;
import cn.qudao.supervision.domain.UrgingState;
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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** The urgings about units below the post, by where they stand. */
@Route(UrgingsView.ROUTE)
@Menu(title = "menu.urgings", icon = "vaadin:alarm", order = 30.2)
@Requires(SupervisionPermissions.VIEW)
class UrgingsView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "urgings";

    private final transient UrgingList urgings;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<UrgingState> state;
    private final ListFilter<Boolean> overdue;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFrame<UrgingRow> list;

    UrgingsView(UrgingList urgings, Units units, CurrentUser user, ListFrames lists) {
        super("menu.urgings");
        this.urgings = urgings;
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.OUTLET)),
                UnitRow::code,
                units::byCode);
        state = ListFilter.choice(
                "state",
                getTranslation("supervision.state"),
                List.of(UrgingState.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("supervision.state." + each));
        overdue = ListFilter.choice(
                "overdue",
                getTranslation("supervision.overdue"),
                List.of(true),
                String::valueOf,
                each -> getTranslation("supervision.overdue.only"));
        from = ListFilter.day("from", getTranslation("supervision.from"));
        to = ListFilter.day("to", getTranslation("supervision.to"));
        list = lists.frame("menu.urgings", "supervision.none");
        columns();
        if (user.get().may(SupervisionPermissions.URGE)) {
            list.nextSteps(new Anchor("reports/R18", getTranslation("supervision.none.urge")));
        }
        add(list.filters(unit, state, overdue, from, to).rows(this::rows));
    }

    private void columns() {
        list.text("unit", "supervision.unit", UrgingRow::unitName).leadsTo(UrgingsView::address);
        list.text("code", "org.code", UrgingRow::unitCode).hidden();
        list.text("state", "supervision.state", row -> list.say("supervision.state." + row.state()));
        list.text("overdue", "supervision.overdue", row -> row.overdue() ? list.say("supervision.overdue") : null);
        list.time("due", "supervision.due", UrgingRow::dueOn);
        list.number("warned", "access.audit.field.warnedOutlets", UrgingRow::warned);
        list.number("recommended", "access.audit.field.recommended", UrgingRow::recommended)
                .hidden();
        list.number("succeeded", "access.audit.field.succeeded", UrgingRow::succeeded)
                .hidden();
        list.time("urged-on", "access.audit.field.urgedOn", UrgingRow::urgedOn);
        list.text("urged-by", "access.audit.field.urgedBy", UrgingRow::urgedBy);
        list.text("said", "supervision.said", UrgingRow::said);
    }

    static String address(UrgingRow row) {
        return ROUTE + '/' + row.id();
    }

    private ListRows<UrgingRow> rows() {
        UrgingFilter filter = new UrgingFilter(
                unit.value().map(UnitRow::place).orElse(null),
                state.value().orElse(null),
                overdue.value().isPresent(),
                from.value().orElse(null),
                to.value().orElse(null));
        return ListRows.of(portion -> urgings.page(filter, portion), () -> urgings.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
