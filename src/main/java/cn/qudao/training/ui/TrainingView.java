package cn.qudao.training.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingPermissions;
import cn.qudao.training.domain.AttendanceRow;
import cn.qudao.training.domain.TrainingDetail;
import cn.qudao.training.domain.TrainingPages;
import cn.qudao.training.domain.TrainingRow;
import cn.qudao.training.domain.TrainingState;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.stream.Stream;

/** A training: what it is, and who is to come and came. */
@Route(TrainingWords.ROUTE + "/:id")
@Requires(TrainingPermissions.VIEW)
class TrainingView extends Page implements BeforeEnterObserver {

    private final transient TrainingPages pages;
    private final transient TrainingActions actions;
    private final Div buttons = new Div();
    private final Div content = new Div();

    TrainingView(TrainingPages pages, TrainingActions actions) {
        super("menu.trainings");
        this.pages = pages;
        this.actions = actions;
        buttons.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        show(new TrainingId(Long.parseLong(id)));
    }

    private void show(TrainingId id) {
        TrainingDetail training = pages.detail(id);
        title(training.row().title());
        trail(Stream.concat(
                        training.path().stream()
                                .map(unit -> new Crumb(unit.name(), Address.of("organisation/" + unit.code()))),
                        Stream.of(new Crumb(training.row().title(), TrainingWords.address(id))))
                .toList());
        buttons.removeAll();
        content.removeAll();
        if (actions.allowed()) {
            buttons(training, () -> show(id));
        }
        content.add(section("training.data", facts(training)), section("training.people", people(training)));
    }

    private void buttons(TrainingDetail training, Runnable changed) {
        TrainingState state = training.row().state();
        if (state == TrainingState.CANCELLED) {
            return;
        }
        if (!training.people().isEmpty()) {
            button(TrainingWords.holding(training.row()), () -> actions.hold(training, changed))
                    .addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button("training.invite", () -> actions.invite(training, changed));
        if (state == TrainingState.PLANNED) {
            button("training.change", () -> actions.change(training, changed));
            button("training.cancel", () -> actions.cancel(training, changed));
        }
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(getTranslation(text), event -> action.run());
        buttons.add(button);
        return button;
    }

    private Component facts(TrainingDetail training) {
        TrainingRow row = training.row();
        return new Facts()
                .with("training.state", getTranslation("training.state." + row.state()))
                .with("training.kind", getTranslation("training.kind." + row.kind()))
                .with("training.topic", getTranslation("training.topic." + row.topic()))
                .with("training.day", row.day())
                .with("training.minutes", row.minutes())
                .with("training.venue", row.venue())
                .with("training.trainer", row.trainer())
                .with("training.unit", row.unitName())
                .with("training.about", training.about())
                .with("training.invited", row.invited())
                .with("training.attended", row.state() == TrainingState.HELD ? row.attended() : null)
                .with("training.reason", training.reason());
    }

    private Component people(TrainingDetail training) {
        if (training.people().isEmpty()) {
            return new EmptyState(getTranslation("training.people.none"));
        }
        boolean mayRelease = actions.allowed() && training.row().state() == TrainingState.PLANNED;
        RecordList list = new RecordList();
        for (AttendanceRow person : training.people()) {
            Address address = Address.of("organisation/" + person.clerkCode());
            String detail = person.outletName() + " · " + getTranslation("training.attendance." + person.state());
            if (mayRelease) {
                list.row(person.clerkName(), address, detail, release(training, person));
            } else {
                list.row(person.clerkName(), address, detail);
            }
        }
        return list;
    }

    private Button release(TrainingDetail training, AttendanceRow person) {
        Button button = new Button(
                getTranslation("training.release"),
                event -> actions.release(
                        training, person, () -> show(training.row().id())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("training.release") + " " + person.clerkName());
        return button;
    }

    private Section section(String title, Component body) {
        return new Section(new H2(getTranslation(title)), body);
    }
}
