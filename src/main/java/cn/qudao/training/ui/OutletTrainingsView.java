package cn.qudao.training.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.training.TrainingPermissions;
import cn.qudao.training.domain.OutletTrainingFilter;
import cn.qudao.training.domain.OutletTrainingRow;
import cn.qudao.training.domain.OutletTrainings;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each outlet below the post stands with trainings (row 190). */
@Route(OutletTrainingsView.ROUTE)
@Menu(title = "menu.outlet-trainings", icon = "vaadin:calendar-user", order = 47.5)
@Requires(TrainingPermissions.VIEW)
class OutletTrainingsView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "outlet-trainings";

    private static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    private final transient OutletTrainings outlets;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<Integer> untrained;
    private final ListFilter<Boolean> planned;
    private final ListFilter<Boolean> backbone;
    private final ListFrame<OutletTrainingRow> list;

    OutletTrainingsView(OutletTrainings outlets, Units units, ListFrames lists) {
        super("menu.outlet-trainings");
        this.outlets = outlets;
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.GRID)),
                UnitRow::code,
                units::byCode);
        untrained = ListFilter.choice(
                "untrained",
                getTranslation("training.untrained"),
                DAYS,
                String::valueOf,
                days -> getTranslation("training.untrained.days", days));
        planned = yesOrNo("planned", "training.next");
        backbone = yesOrNo("backbone", "training.backbone");
        list = lists.frame("menu.outlet-trainings", "training.outlets.none");
        columns();
        add(list.filters(unit, untrained, planned, backbone).rows(this::rows));
    }

    private ListFilter<Boolean> yesOrNo(String parameter, String label) {
        return ListFilter.choice(
                parameter,
                getTranslation(label),
                List.of(true, false),
                String::valueOf,
                choice -> getTranslation(choice ? "training.yes" : "training.no"));
    }

    private void columns() {
        list.text("outlet", "training.outlet", OutletTrainingRow::name).leadsTo(row -> "organisation/" + row.code());
        list.text("code", "org.code", OutletTrainingRow::code).hidden();
        list.number("clerks", "training.clerks", OutletTrainingRow::clerks);
        list.time("last", "training.last", OutletTrainingRow::last);
        list.time("next", "training.next", OutletTrainingRow::next);
        list.text("hours", "training.hours", row -> TrainingWords.hours(row.minutes()));
        list.text("backbone", "training.backbone", this::backbone);
    }

    /** The outlet, so many of its clerks, or both. */
    private @Nullable String backbone(OutletTrainingRow row) {
        if (row.teachers() == 0) {
            return row.backbone() ? list.say("training.backbone.outlet") : null;
        }
        return list.say(row.backbone() ? "training.backbone.both" : "training.backbone.clerks", row.teachers());
    }

    private ListRows<OutletTrainingRow> rows() {
        OutletTrainingFilter filter = new OutletTrainingFilter(
                unit.value().map(UnitRow::place).orElse(null),
                untrained.value().orElse(null),
                planned.value().orElse(null),
                backbone.value().orElse(null));
        return ListRows.of(portion -> outlets.page(filter, portion), () -> outlets.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
