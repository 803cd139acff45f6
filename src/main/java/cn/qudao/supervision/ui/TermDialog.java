package cn.qudao.supervision.ui;

import cn.qudao.supervision.domain.SupervisionTerms;
import cn.qudao.supervision.domain.TermForm;
import cn.qudao.supervision.domain.TermRow;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;

/** Decides on another term, beginning with the one in force. */
final class TermDialog {

    private final SupervisionTerms terms;
    private final Runnable decided;
    private final TermRow inForce;
    private final FormDialog dialog;
    private final IntegerField days;
    private final TextField reason;

    TermDialog(SupervisionTerms terms, Runnable decided) {
        this.terms = terms;
        this.decided = decided;
        this.inForce = terms.all().getFirst();
        this.dialog = new FormDialog(UI.getCurrent().getTranslation("supervision.term.change"), this::save);
        this.days = dialog.field("days", new IntegerField(dialog.getTranslation("supervision.term.days")));
        days.setValue(inForce.days());
        days.setMin(1);
        days.setMax(TermForm.MOST_DAYS);
        this.reason = dialog.field("reason", new TextField(dialog.getTranslation("supervision.term.reason")));
        reason.setRequiredIndicatorVisible(true);
    }

    void open() {
        dialog.open();
    }

    private void save() {
        terms.decide(new TermForm(inForce.number(), Objects.requireNonNullElse(days.getValue(), 0), reason.getValue()));
        decided.run();
    }
}
