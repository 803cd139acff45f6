package cn.qudao.training.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.training.TrainingPermissions;
import cn.qudao.training.domain.BackboneDesk;
import cn.qudao.training.domain.BackboneRow;
import cn.qudao.training.domain.PastTraining;
import cn.qudao.training.domain.TrainingPages;
import cn.qudao.training.domain.UnitTrainings;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

/** On the page of an outlet or a clerk: the trainings to come and those that were. */
@org.springframework.stereotype.Component
class TrainingSection implements UnitSection {

    private final TrainingPages pages;
    private final BackboneDesk backbones;
    private final TrainingActions actions;
    private final CurrentUser user;

    TrainingSection(TrainingPages pages, BackboneDesk backbones, TrainingActions actions, CurrentUser user) {
        this.pages = pages;
        this.backbones = backbones;
        this.actions = actions;
        this.user = user;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String title() {
        return "menu.trainings";
    }

    @Override
    public Optional<Component> create(UnitRow unit) {
        if (unit.level().ordinal() < Level.OUTLET.ordinal() || !user.get().may(TrainingPermissions.FOLLOW)) {
            return Optional.empty();
        }
        Div body = new Div();
        // Read when somebody wants to know: the page of an outlet has much else to say at once.
        Details all = new Details(body.getTranslation("training.unit.show"));
        all.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                show(all, unit);
            }
        });
        body.add(all);
        if (unit.level() == Level.OUTLET && unit.active() && actions.allowed()) {
            Div verbs = new Div(new Button(
                    body.getTranslation("training.plan"),
                    event -> actions.plan(unit, id -> TrainingWords.address(id).go(UI.getCurrent()))));
            verbs.addClassName("qd-section-verbs");
            body.add(verbs);
        }
        return Optional.of(body);
    }

    /** Whether it teaches others, and did before. */
    private void mark(Div marks, UnitRow unit) {
        Runnable changed = () -> mark(marks, unit);
        List<BackboneRow> rows = backbones.of(unit.id());
        marks.removeAll();
        if (!rows.isEmpty()) {
            RecordList list = new RecordList();
            rows.forEach(row -> list.row(
                    TrainingWords.backbone(list, row),
                    null,
                    TrainingWords.chosen(list, row),
                    row.open() && actions.allowed()
                            ? new Component[] {
                                small(marks, "training.backbone.end", () -> actions.end(unit, row, changed))
                            }
                            : new Component[0]));
            marks.add(list);
        }
        if (unit.active() && actions.allowed() && rows.stream().noneMatch(BackboneRow::open)) {
            marks.add(small(marks, "training.backbone.choose", () -> actions.choose(unit, changed)));
        }
    }

    private static Button small(Div screen, String text, Runnable action) {
        Button button = new Button(screen.getTranslation(text), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void show(Details all, UnitRow unit) {
        UnitTrainings trainings = pages.of(unit.place());
        Div marks = new Div();
        marks.addClassName("qd-sections");
        mark(marks, unit);
        all.removeAll();
        all.add(marks);
        if (trainings.latest().isEmpty()) {
            all.add(new EmptyState(all.getTranslation("training.unit.none")));
        } else {
            all.add(
                    new Paragraph(all.getTranslation("training.unit.hours", TrainingWords.hours(trainings.minutes()))),
                    list(trainings.latest()));
        }
    }

    private Component list(List<PastTraining> trainings) {
        boolean mayOpen = user.get().may(TrainingPermissions.VIEW);
        RecordList list = new RecordList();
        trainings.forEach(row -> list.row(
                row.title(),
                mayOpen && row.opens() ? TrainingWords.address(row.id()) : null,
                TrainingWords.detail(list, row)));
        return list;
    }
}
