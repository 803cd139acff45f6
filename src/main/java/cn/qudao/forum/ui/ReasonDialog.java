package cn.qudao.forum.ui;

import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Why something is decided; the writer reads it. */
final class ReasonDialog {

    private ReasonDialog() {}

    /** @param key what is done, in the bundles */
    static void ask(String key, boolean required, String hint, Consumer<String> decided, Runnable changed) {
        UI ui = UI.getCurrent();
        TextArea reason = new TextArea(ui.getTranslation("forum.reason"));
        reason.setRequiredIndicatorVisible(required);
        FormDialog dialog = new FormDialog(ui.getTranslation(key), () -> {
            decided.accept(reason.getValue());
            Notices.done(ui.getTranslation("forum.done", ui.getTranslation(key)));
            changed.run();
        });
        dialog.field("reason", reason);
        dialog.note(new Paragraph(ui.getTranslation(hint)));
        dialog.saveText(ui.getTranslation(key));
        dialog.open();
    }
}
