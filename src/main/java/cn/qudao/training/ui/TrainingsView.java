package cn.qudao.training.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingPermissions;
import cn.qudao.training.TrainingTopic;
import cn.qudao.training.domain.TrainingFilter;
import cn.qudao.training.domain.TrainingList;
import cn.qudao.training.domain.TrainingRow;
import cn.qudao.training.domain.TrainingState;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** The trainings of the units below the post. */
@Route(TrainingWords.ROUTE)
@Menu(title = "menu.trainings", icon = "vaadin:specialist", order = 47)
@Requires(TrainingPermissions.VIEW)
class TrainingsView extends Page implements BeforeEnterObserver {

    private final transient TrainingList trainings;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<TrainingKind> kind;
    private final ListFilter<TrainingTopic> topic;
    private final ListFilter<TrainingState> state;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFrame<TrainingRow> list;

    TrainingsView(TrainingList trainings, Units units, TrainingActions actions, ListFrames lists) {
        super("menu.trainings");
        this.trainings = trainings;
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.OUTLET)),
                UnitRow::code,
                units::byCode);
        kind = choice("kind", List.of(TrainingKind.values()));
        topic = choice("topic", List.of(TrainingTopic.values()));
        state = choice("state", List.of(TrainingState.values()));
        from = ListFilter.day("from", getTranslation("training.from"));
        to = ListFilter.day("to", getTranslation("training.to"));
        list = lists.frame("menu.trainings", "training.none");
        columns();
        add(list.filters(unit, kind, topic, state, from, to)
                .rows(this::rows)
                .nextSteps(new Anchor(OutletTrainingsView.ROUTE, getTranslation("menu.outlet-trainings"))));
        if (actions.allowed()) {
            Button plan = new Button(
                    getTranslation("training.plan"),
                    event -> actions.plan(null, id -> TrainingWords.address(id).go(UI.getCurrent())));
            plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(plan);
        }
    }

    private <V extends Enum<V>> ListFilter<V> choice(String parameter, List<V> values) {
        return ListFilter.choice(
                parameter,
                getTranslation("training." + parameter),
                values,
                value -> value.name().toLowerCase(Locale.ROOT),
                value -> getTranslation("training." + parameter + '.' + value));
    }

    private void columns() {
        list.text("title", "training.title", TrainingRow::title)
                .leadsTo(row -> TrainingWords.address(row.id()).toString());
        list.text("kind", "training.kind", row -> list.say("training.kind." + row.kind()));
        list.text("topic", "training.topic", row -> list.say("training.topic." + row.topic()));
        list.text("unit", "training.unit", TrainingRow::unitName).leadsTo(row -> "organisation/" + row.unitCode());
        list.time("day", "training.day", TrainingRow::day);
        list.number("minutes", "training.minutes", TrainingRow::minutes);
        list.text("trainer", "training.trainer", TrainingRow::trainer);
        list.text("venue", "training.venue", TrainingRow::venue).hidden();
        list.text("state", "training.state", row -> list.say("training.state." + row.state()));
        list.number("invited", "training.invited", TrainingRow::invited);
        list.number("attended", "training.attended", TrainingRow::attended);
    }

    private ListRows<TrainingRow> rows() {
        TrainingFilter filter = new TrainingFilter(
                unit.value().map(UnitRow::place).orElse(null),
                kind.value().orElse(null),
                topic.value().orElse(null),
                state.value().orElse(null),
                from.value().orElse(null),
                to.value().orElse(null));
        return ListRows.of(portion -> trainings.page(filter, portion), () -> trainings.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
