package cn.qudao.forum.ui;

import cn.qudao.forum.domain.PollForm;
import cn.qudao.forum.domain.PostDrafts;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;

/** What the readers of a topic that is being written are to be asked. */
final class PollDialog {

    private PollDialog() {}

    static void show(PostDrafts drafts, long draft) {
        UI ui = UI.getCurrent();
        TextArea choices = new TextArea(ui.getTranslation("forum.poll.choices"));
        choices.setHelperText(ui.getTranslation("forum.poll.choices.hint"));
        choices.setRequiredIndicatorVisible(true);
        Checkbox several = new Checkbox(ui.getTranslation("forum.poll.several"));
        Checkbox secret = new Checkbox(ui.getTranslation("forum.poll.secret"));
        DayPicker last = new DayPicker(ui.getTranslation("forum.poll.last"));
        last.setRequiredIndicatorVisible(true);
        Optional<PollForm> known = drafts.poll(draft);
        known.ifPresent(form -> {
            choices.setValue(form.choices());
            several.setValue(form.several());
            secret.setValue(form.secret());
            last.setValue(form.last());
        });
        FormDialog dialog = new FormDialog(ui.getTranslation("forum.poll"), () -> {
            drafts.poll(
                    draft, new PollForm(choices.getValue(), several.getValue(), secret.getValue(), last.getValue()));
            Notices.done(ui.getTranslation("forum.done.poll"));
        });
        dialog.field("choices", choices);
        dialog.field("several", several);
        dialog.field("secret", secret);
        dialog.field("last", last);
        dialog.note(new Paragraph(ui.getTranslation("forum.poll.hint")));
        if (known.isPresent()) {
            dialog.getFooter().addComponentAsFirst(new Button(ui.getTranslation("forum.poll.none"), event -> {
                drafts.poll(draft, null);
                dialog.close();
            }));
        }
        dialog.open();
    }
}
