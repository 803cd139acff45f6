package cn.qudao.supervision.ui;

import cn.qudao.supervision.domain.Outcome;
import cn.qudao.supervision.domain.UrgingAnswers;
import cn.qudao.supervision.domain.UrgingDesk;
import cn.qudao.supervision.domain.UrgingRow;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done with urgings, each in a dialog. */
@Component
class UrgingActions {

    private final UrgingAnswers answers;
    private final UrgingDesk desk;

    UrgingActions(UrgingAnswers answers, UrgingDesk desk) {
        this.answers = answers;
        this.desk = desk;
    }

    void answer(UrgingRow urging, Runnable changed) {
        TextArea text = text("supervision.answer.text");
        FormDialog dialog = dialog("supervision.answer", urging, () -> {
            answers.answer(urging.id(), text.getValue());
            changed.run();
        });
        dialog.field("text", text);
        dialog.open();
    }

    void end(UrgingRow urging, Runnable changed) {
        UI ui = UI.getCurrent();
        ChoiceField<Outcome> outcome = new ChoiceField<>(
                ui.getTranslation("supervision.outcome"),
                List.of(Outcome.values()),
                each -> ui.getTranslation("supervision.state." + each),
                true);
        TextArea text = text("supervision.reason");
        FormDialog dialog = dialog("supervision.end", urging, () -> {
            desk.end(urging.id(), outcome.getValue(), text.getValue());
            changed.run();
        });
        dialog.field("outcome", outcome);
        dialog.field("text", text);
        dialog.open();
    }

    private static TextArea text(String label) {
        TextArea text = new TextArea(UI.getCurrent().getTranslation(label));
        text.setRequiredIndicatorVisible(true);
        return text;
    }

    private static FormDialog dialog(String title, UrgingRow urging, Runnable save) {
        String named = UI.getCurrent().getTranslation(title);
        return new FormDialog(named + " · " + urging.unitName(), save).saveText(named);
    }
}
