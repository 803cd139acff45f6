package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationState;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.pipeline.Repairs;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;

/** How an activation is to end that goes on for too long, and why: the reason stands in the audit trail. */
final class RepairDialogs {

    private RepairDialogs() {}

    static void giveUp(Repairs repairs, ActivationRow row, Runnable done) {
        TextField reason = reason("activation.repair.why");
        FormDialog dialog = dialog(row, "activation.repair.give-up", () -> {
            repairs.giveUp(row.id(), reason.getValue());
            done.run();
        });
        dialog.note(new Paragraph(text("activation.repair.what")));
        dialog.field("reason", reason);
        dialog.open();
    }

    static void settle(Repairs repairs, ActivationRow row, Runnable done) {
        RadioButtonGroup<Boolean> result = new RadioButtonGroup<>(text("activation.repair.result"));
        result.setItems(true, false);
        result.setItemLabelGenerator(
                each -> text(Words.state(row.action(), each ? ActivationState.SUCCEEDED : ActivationState.FAILED)));
        TextField reason = reason("activation.repair.known");
        FormDialog dialog = dialog(row, "activation.repair.settle", () -> {
            if (result.isEmpty()) {
                throw RuleViolation.at("result", "activation.repair.result-missing");
            }
            repairs.settle(row.id(), result.getValue(), reason.getValue());
            done.run();
        });
        dialog.note(new Paragraph(text("activation.repair.by-hand")));
        dialog.field("result", result);
        dialog.field("reason", reason);
        dialog.open();
    }

    private static FormDialog dialog(ActivationRow row, String verb, Runnable action) {
        return new FormDialog(text(verb) + " · " + row.subscriber(), action).saveText(text(verb));
    }

    private static TextField reason(String label) {
        TextField reason = new TextField(text(label));
        reason.setMaxLength(Repairs.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        return reason;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
