package cn.qudao.supervision.ui;

import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks by when an answer is wanted, and what else is to be done. */
final class UrgeDialog {

    /** Urges, or throws {@link cn.qudao.kernel.RuleViolation}. */
    interface Urge {
        void by(@Nullable LocalDate due, String wish);
    }

    private final FormDialog dialog;

    UrgeDialog(String unit, LocalDate due, Urge urge) {
        UI ui = UI.getCurrent();
        DayPicker day = new DayPicker(ui.getTranslation("supervision.due"));
        TextArea wish = new TextArea(ui.getTranslation("supervision.wish"));
        dialog = new FormDialog(
                ui.getTranslation("supervision.urge") + " · " + unit, () -> urge.by(day.getValue(), wish.getValue()));
        dialog.saveText(ui.getTranslation("supervision.urge"));
        dialog.field("dueOn", day).setValue(due);
        dialog.field("wish", wish).setHelperText(ui.getTranslation("supervision.wish.hint"));
        day.setRequiredIndicatorVisible(true);
    }

    void open() {
        dialog.open();
    }
}
