package cn.qudao.suggestion.ui;

import cn.qudao.suggestion.domain.PolicyForm;
import cn.qudao.suggestion.domain.PolicyRow;
import cn.qudao.suggestion.domain.SuggestionPolicyDesk;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;

/** Decides on a policy, beginning with the one in force; every one before it stands below. */
final class SuggestionPolicyDialog {

    private final FormDialog dialog;

    /** @param versions the one in force first */
    SuggestionPolicyDialog(SuggestionPolicyDesk desk, List<PolicyRow> versions, Runnable decided) {
        Fields fields = new Fields();
        PolicyRow before = versions.getFirst();
        dialog = new FormDialog(UI.getCurrent().getTranslation("suggestion.policy.change"), () -> {
            desk.decide(fields.form(before.number()));
            decided.run();
        });
        fields.build(dialog, before);
        RecordList list = new RecordList();
        versions.forEach(version -> list.row(
                version.reason(),
                null,
                dialog.getTranslation(
                        "suggestion.policy.version",
                        version.number(),
                        version.most(),
                        version.leastPoints(),
                        version.restDays(),
                        version.holdOutPercent(),
                        Objects.requireNonNullElse(version.decidedBy(), ""))));
        dialog.note(new H3(dialog.getTranslation("suggestion.policy.versions")));
        dialog.note(list);
    }

    void open() {
        dialog.open();
    }

    private static final class Fields {

        private final IntegerField most = new IntegerField();
        private final IntegerField leastPoints = new IntegerField();
        private final IntegerField restDays = new IntegerField();
        private final IntegerField holdOut = new IntegerField();
        private final TextField reason = new TextField();

        void build(FormDialog dialog, PolicyRow before) {
            number(dialog, "most", "suggestion.policy.most", most, before.most());
            number(dialog, "leastPoints", "suggestion.policy.least-points", leastPoints, before.leastPoints());
            number(dialog, "restDays", "suggestion.policy.rest-days", restDays, before.restDays());
            number(dialog, "holdOutPercent", "suggestion.policy.hold-out", holdOut, before.holdOutPercent());
            dialog.field("reason", reason).setLabel(dialog.getTranslation("suggestion.policy.reason"));
            reason.setMaxLength(PolicyForm.REASON_LENGTH);
            reason.setRequiredIndicatorVisible(true);
        }

        private static void number(FormDialog dialog, String name, String label, IntegerField field, int value) {
            dialog.field(name, field).setLabel(dialog.getTranslation(label));
            field.setValue(value);
        }

        PolicyForm form(int basedOn) {
            return new PolicyForm(
                    basedOn,
                    most.getValue(),
                    leastPoints.getValue(),
                    restDays.getValue(),
                    holdOut.getValue(),
                    reason.getValue());
        }
    }
}
