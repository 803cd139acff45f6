package cn.qudao.training.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingPermissions;
import cn.qudao.training.domain.AttendanceRow;
import cn.qudao.training.domain.AttendanceState;
import cn.qudao.training.domain.BackboneDesk;
import cn.qudao.training.domain.BackboneForm;
import cn.qudao.training.domain.BackboneRow;
import cn.qudao.training.domain.TrainingDesk;
import cn.qudao.training.domain.TrainingDetail;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with trainings, each in a dialog. */
@Component
class TrainingActions {

    private final TrainingDesk desk;
    private final BackboneDesk backbones;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    TrainingActions(TrainingDesk desk, BackboneDesk backbones, Units units, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.backbones = backbones;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    boolean allowed() {
        return user.get().may(TrainingPermissions.PLAN);
    }

    /** @param where the unit that the form begins with */
    void plan(@Nullable UnitRow where, Consumer<TrainingId> saved) {
        new TrainingDialog(desk, units, null, where, saved).open();
    }

    void change(TrainingDetail training, Runnable changed) {
        new TrainingDialog(desk, units, training, null, id -> changed.run()).open();
    }

    void invite(TrainingDetail training, Runnable changed) {
        Asking asking = new Asking("training.invite", training);
        UnitPicker unit = asking.dialog.field(
                "unit",
                new UnitPicker(units, asking.text("training.invite.unit"), EnumSet.range(Level.PROVINCE, Level.CLERK)));
        unit.setHelperText(asking.text("training.invite.hint"));
        asking.open(() -> {
            UnitRow chosen = unit.getValue();
            if (chosen == null) {
                throw RuleViolation.at("unit", "org.text.missing");
            }
            desk.invite(training.row().id(), chosen.id());
            changed.run();
        });
    }

    void release(TrainingDetail training, AttendanceRow person, Runnable changed) {
        desk.release(training.row().id(), person.id());
        changed.run();
    }

    /** Everybody came, unless he was said to be absent before. */
    void hold(TrainingDetail training, Runnable changed) {
        Asking asking = new Asking(TrainingWords.holding(training.row()), training);
        CheckboxGroup<AttendanceRow> came =
                asking.dialog.field("came", new CheckboxGroup<>(asking.text("training.came")));
        came.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        came.setItems(training.people());
        came.setItemLabelGenerator(person -> person.clerkName() + " · " + person.outletName());
        came.setValue(training.people().stream()
                .filter(person -> person.state() != AttendanceState.ABSENT)
                .collect(Collectors.toSet()));
        asking.open(() -> {
            desk.hold(
                    training.row().id(),
                    came.getValue().stream().map(AttendanceRow::id).collect(Collectors.toSet()));
            changed.run();
        });
    }

    void cancel(TrainingDetail training, Runnable changed) {
        Asking asking = new Asking("training.cancel", training);
        asking.dialog.saveText(asking.text("training.cancel"));
        TextField reason = asking.dialog.field("reason", new TextField(asking.text("training.reason")));
        asking.open(() -> {
            desk.cancel(training.row().id(), reason.getValue());
            changed.run();
        });
    }

    /** From today on, unless another day is entered. */
    void choose(UnitRow unit, Runnable changed) {
        Asking asking = new Asking("training.backbone.choose", unit.name());
        DayPicker since = asking.dialog.field("since", new DayPicker(asking.text("training.backbone.since")));
        since.setValue(LocalDate.now(clock));
        DayPicker until = asking.dialog.field("until", new DayPicker(asking.text("training.backbone.until")));
        until.setHelperText(asking.text("training.backbone.until.hint"));
        TextField reason = asking.dialog.field("reason", new TextField(asking.text("training.backbone.reason")));
        reason.setRequiredIndicatorVisible(true);
        asking.open(() -> {
            backbones.choose(unit.id(), new BackboneForm(since.getValue(), until.getValue(), reason.getValue()));
            changed.run();
        });
    }

    void end(UnitRow unit, BackboneRow row, Runnable changed) {
        Asking asking = new Asking("training.backbone.end", unit.name());
        DayPicker until = asking.dialog.field("until", new DayPicker(asking.text("training.backbone.until")));
        until.setValue(LocalDate.now(clock));
        asking.open(() -> {
            backbones.end(row.id(), until.getValue());
            changed.run();
        });
    }

    /** A dialog about something that is there. */
    private static final class Asking {

        private final FormDialog dialog;
        private Runnable action = () -> {};

        Asking(String title, TrainingDetail training) {
            this(title, training.row().title());
        }

        Asking(String title, String about) {
            dialog = new FormDialog(UI.getCurrent().getTranslation(title) + " · " + about, () -> action.run());
        }

        String text(String key) {
            return dialog.getTranslation(key);
        }

        void open(Runnable onSave) {
            action = onSave;
            dialog.open();
        }
    }
}
