package cn.qudao.announcement.ui;

import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.access.RolesPicker;
import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementDesk;
import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.announcement.domain.AnnouncementState;
import cn.qudao.announcement.domain.DeskFilter;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the own part announces, in every state. */
@Route(AnnouncementPaths.DESK)
@Menu(title = "menu.announcement-desk", icon = "vaadin:volume-up", order = 44.5)
@Requires(AnnouncementPermissions.WRITE)
class DeskView extends Page implements BeforeEnterObserver {

    private final transient AnnouncementDesk desk;
    private final transient Units units;
    private final ListFilter<String> words;
    private final ListFilter<AnnouncementState> state;
    private final ListFrame<Line> list;

    /** @param unit the name of where it reaches; null where that has gone from the own part */
    private record Line(AnnouncementRow row, @Nullable String unit) {}

    DeskView(AnnouncementDesk desk, Units units, ListFrames lists) {
        super("menu.announcement-desk");
        this.desk = desk;
        this.units = units;
        List<RoleName> roles = desk.roles();
        words = ListFilter.words("q", getTranslation("announcement.title"));
        state = ListFilter.choice(
                "state",
                getTranslation("announcement.state"),
                List.of(AnnouncementState.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("announcement.state." + each));
        list = lists.frame("menu.announcement-desk", "announcement.desk.none");
        list.text("title", "announcement.title", line -> line.row.title())
                .leadsTo(line -> AnnouncementPaths.desk(line.row.id()).toString());
        list.text("state", "announcement.state", line -> list.say("announcement.state." + line.row.state()));
        list.text("unit", "announcement.unit", line -> line.unit);
        list.text("roles", "announcement.roles", line -> RolesPicker.names(roles, line.row.roles(), list::say));
        list.time("begins", "announcement.begins", line -> line.row.beginsAt());
        list.time("ends", "announcement.ends", line -> line.row.endsAt());
        list.time("by", "announcement.confirm-by", line -> line.row.confirmBy());
        list.text("issuer", "announcement.issuer", line -> line.row.issuer()).hidden();
        list.text("author", "announcement.author", line -> line.row.author()).hidden();
        Button begin = new Button(
                getTranslation("announcement.begin"),
                event -> new AnnouncementDialog(desk, units)
                        .begin(id -> AnnouncementPaths.desk(id).go(UI.getCurrent())));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(begin);
        add(list.filters(words, state).rows(this::rows));
    }

    private ListRows<Line> rows() {
        DeskFilter filter = new DeskFilter(
                words.value().map(String::strip).orElse(""), state.value().orElse(null));
        return ListRows.of(portion -> page(filter, portion), () -> desk.count(filter));
    }

    private Slice<Line> page(DeskFilter filter, Portion portion) {
        return desk.page(filter, portion).map(this::named);
    }

    private List<Line> named(List<AnnouncementRow> rows) {
        Map<UnitId, String> names = units
                .all(rows.stream().map(AnnouncementRow::unit).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        return rows.stream().map(row -> new Line(row, names.get(row.unit()))).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
