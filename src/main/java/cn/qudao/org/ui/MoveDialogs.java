package cn.qudao.org.ui;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.LevelCount;
import cn.qudao.org.domain.MovePreview;
import cn.qudao.org.domain.Moves;
import cn.qudao.org.domain.UnitDetail;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks where, when and why a unit moves, and says beforehand what goes along. */
@Component
class MoveDialogs {

    private final Moves moves;
    private final Units units;

    MoveDialogs(Moves moves, Units units) {
        this.moves = moves;
        this.units = units;
    }

    void open(UnitDetail unit, LocalDate today, Runnable changed) {
        try {
            new Move(moves.preview(unit.unit().id()), today, changed).dialog.open();
        } catch (RuleViolation violation) {
            Notices.failed(violation);
        }
    }

    private final class Move {

        private final MovePreview preview;
        private final Runnable changed;
        private final FormDialog dialog;
        private final UnitPicker parent;
        private final DatePicker on;
        private final TextField reason;

        Move(MovePreview preview, LocalDate today, Runnable changed) {
            this.preview = preview;
            this.changed = changed;
            UnitRow unit = preview.unit();
            this.dialog = new FormDialog(UI.getCurrent().getTranslation("org.move") + " · " + unit.name(), this::save);
            dialog.saveText(dialog.getTranslation("org.move"));
            dialog.note(whatGoesAlong());
            this.parent = dialog.field(
                    "parent",
                    new UnitPicker(
                            units,
                            dialog.getTranslation("org.move.to"),
                            Set.of(unit.level().above().orElseThrow())));
            Inputs inputs = new Inputs(dialog);
            this.on = inputs.day("on", "org.on", today);
            on.setMin(preview.earliest());
            on.setMax(today);
            this.reason = inputs.text("reason", "org.reason", true);
        }

        private Div whatGoesAlong() {
            String counts = preview.counts().stream()
                    .map(this::count)
                    .collect(Collectors.joining(dialog.getTranslation("org.list.separator")));
            Div note = new Div(new Paragraph(dialog.getTranslation("org.move.along", counts)));
            if (!preview.first().isEmpty()) {
                String names = preview.first().stream()
                        .map(UnitRow::name)
                        .collect(Collectors.joining(dialog.getTranslation("org.list.separator")));
                note.add(new Paragraph(dialog.getTranslation("org.move.first", names)));
            }
            note.add(new Paragraph(dialog.getTranslation("org.move.note", preview.earliest())));
            note.addClassName("qd-soft");
            return note;
        }

        private String count(LevelCount count) {
            return dialog.getTranslation("org.level." + count.level()) + " " + "%,d".formatted(count.count());
        }

        private void save() {
            UnitRow to = parent.getValue();
            if (to == null) {
                throw RuleViolation.at("parent", "org.move.wrong-level");
            }
            moves.move(preview.unit().id(), to.id(), UnitDialogs.day("on", on), reason.getValue());
            changed.run();
        }
    }
}
