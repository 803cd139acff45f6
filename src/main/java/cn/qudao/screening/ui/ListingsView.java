package cn.qudao.screening.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.ScreeningPermissions;
import cn.qudao.screening.Subject;
import cn.qudao.screening.domain.ListingFilter;
import cn.qudao.screening.domain.ListingList;
import cn.qudao.screening.domain.ListingRow;
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
import java.util.Locale;

/** The black and white lists (row 81); numbers masked, one of them is found on the page of subscribers. */
@Route("screening")
@Menu(title = "menu.screening", icon = "vaadin:filter", order = 76)
@Requires(ScreeningPermissions.VIEW)
class ListingsView extends Page implements BeforeEnterObserver {

    private final transient ListingList listings;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<ListColour> colour;
    private final ListFilter<Subject.Kind> kind;
    private final ListFilter<Boolean> stands;
    private final ListFrame<ListingRow> list;

    ListingsView(ListingList listings, ListingDialogs dialogs, Units units, ListFrames lists) {
        super("menu.screening");
        this.listings = listings;
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.OUTLET)),
                UnitRow::code,
                units::byCode);
        colour = ListFilter.choice(
                "list",
                getTranslation("screening.list"),
                List.of(ListColour.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("screening.list." + each));
        kind = ListFilter.choice(
                "kind",
                getTranslation("screening.kind"),
                List.of(Subject.Kind.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("screening.kind." + each));
        stands = ListFilter.choice(
                "stands",
                getTranslation("screening.state"),
                List.of(true, false),
                String::valueOf,
                each -> getTranslation(state(each)));
        list = lists.frame("menu.screening", "screening.none");
        columns();
        if (dialogs.allowed()) {
            list.verb(
                    "end",
                    "screening.end",
                    row -> row.stands() ? list.say("screening.end") : null,
                    row -> dialogs.end(row, list::refresh));
            Button put = new Button(getTranslation("screening.put"), event -> dialogs.put(list::refresh));
            put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(put);
        }
        add(list.filters(unit, colour, kind, stands).rows(this::rows));
    }

    private void columns() {
        list.text("subject", "screening.subject", ListingRow::subject)
                .leadsTo(row -> row.kind() == Subject.Kind.OUTLET ? "organisation/" + row.code() : null);
        list.text("kind", "screening.kind", row -> list.say("screening.kind." + row.kind()));
        list.text("list", "screening.list", row -> list.say("screening.list." + row.list()));
        list.text("reason", "screening.reason", ListingRow::reason);
        list.time("since", "screening.since", ListingRow::since);
        list.time("until", "screening.until", ListingRow::until);
        list.text("put-by", "screening.put-by", ListingRow::putBy);
        list.text("state", "screening.state", row -> list.say(state(row.stands())));
        list.text("code", "screening.code", ListingRow::code).hidden();
        list.time("ended-at", "screening.ended-at", ListingRow::endedAt).hidden();
        list.text("ended-by", "screening.ended-by", ListingRow::endedBy).hidden();
        list.text("end-reason", "screening.end-reason", ListingRow::endReason).hidden();
    }

    private static String state(boolean stands) {
        return stands ? "screening.state.stands" : "screening.state.over";
    }

    private ListRows<ListingRow> rows() {
        ListingFilter filter = new ListingFilter(
                unit.value().map(UnitRow::place).orElse(null),
                colour.value().orElse(null),
                kind.value().orElse(null),
                null,
                stands.value().orElse(null));
        return ListRows.of(portion -> listings.page(filter, portion), () -> listings.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
