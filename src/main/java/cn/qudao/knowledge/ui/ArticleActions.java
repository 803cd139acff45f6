package cn.qudao.knowledge.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.ArticleState;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done with an article on its way to its readers, the most likely first. */
@Component
class ArticleActions {

    private final ArticleDesk desk;
    private final CurrentUser user;

    ArticleActions(ArticleDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    void offer(ArticleRow row, Div buttons, Runnable changed) {
        long id = row.id();
        if (row.state() == ArticleState.REVIEW && user.get().may(KnowledgePermissions.APPROVE)) {
            primary(buttons, "knowledge.approve", () -> approve(row, changed));
            button(buttons, "knowledge.send-back", () -> sendBack(row, changed));
        }
        if (user.get().may(KnowledgePermissions.WRITE)) {
            write(row, buttons, changed);
        }
        if (row.published() && user.get().may(KnowledgePermissions.APPROVE)) {
            mustRead(row, buttons, changed);
        }
        if (row.published()) {
            Anchor reading =
                    new Anchor(KnowledgeWords.read(id).toString(), buttons.getTranslation("knowledge.to-reading"));
            reading.addClassName("knowledge-link");
            buttons.add(reading);
        }
    }

    /** Of what must be read it is asked whether it is to be read again. */
    private void approve(ArticleRow row, Runnable changed) {
        if (row.mustBy() == null) {
            attempt(() -> desk.approve(row.id()), "approved", changed);
        } else {
            MustReadDialog.open("knowledge.approve", row, true, (by, anew) -> {
                desk.approve(row.id(), by, anew);
                Notices.done(UI.getCurrent().getTranslation("knowledge.done.approved"));
                changed.run();
            });
        }
    }

    private void mustRead(ArticleRow row, Div buttons, Runnable changed) {
        long id = row.id();
        boolean first = row.mustBy() == null;
        String key = first ? "knowledge.must.oblige" : "knowledge.must.change";
        button(
                buttons,
                key,
                () -> MustReadDialog.open(key, row, false, (by, anew) -> {
                    desk.oblige(id, by, anew);
                    Notices.done(UI.getCurrent()
                            .getTranslation(first ? "knowledge.done.obliged" : "knowledge.done.must-changed"));
                    changed.run();
                }));
        if (!first) {
            button(buttons, "knowledge.must.release", () -> attempt(() -> desk.release(id), "released", changed));
        }
    }

    private void write(ArticleRow row, Div buttons, Runnable changed) {
        long id = row.id();
        switch (row.state()) {
            case DRAFT -> {
                primary(buttons, "knowledge.submit", () -> attempt(() -> desk.submit(id), "submitted", changed));
                if (row.live() != null) {
                    button(buttons, "knowledge.discard", () -> attempt(() -> desk.discard(id), "discarded", changed));
                }
            }
            case REVIEW ->
                button(buttons, "knowledge.recall", () -> attempt(() -> desk.recall(id), "recalled", changed));
            case PUBLISHED, DUE ->
                primary(buttons, "knowledge.revise", () -> attempt(() -> desk.revise(id), "revised", changed));
            case ARCHIVED ->
                button(
                        buttons,
                        "knowledge.bring-back",
                        () -> attempt(() -> desk.bringBack(id), "brought-back", changed));
        }
        if (row.state() != ArticleState.ARCHIVED) {
            button(buttons, "knowledge.put", () -> new ArticleDialog(List.of(), desk).put(row, changed));
            button(buttons, "knowledge.archive", () -> attempt(() -> desk.archive(id), "archived", changed));
        }
    }

    private void sendBack(ArticleRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        TextArea reason = new TextArea(ui.getTranslation("knowledge.reason"));
        reason.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(ui.getTranslation("knowledge.send-back") + " · " + row.title(), () -> {
            desk.sendBack(row.id(), reason.getValue());
            changed.run();
        });
        dialog.field("reason", reason);
        dialog.saveText(ui.getTranslation("knowledge.send-back"));
        dialog.open();
    }

    private static void attempt(Runnable action, String done, Runnable changed) {
        if (new FieldErrors().attempt(action)) {
            Notices.done(UI.getCurrent().getTranslation("knowledge.done." + done));
        }
        changed.run();
    }

    private static void primary(Div buttons, String text, Runnable action) {
        button(buttons, text, action).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private static Button button(Div buttons, String text, Runnable action) {
        Button button = new Button(buttons.getTranslation(text), event -> action.run());
        buttons.add(button);
        return button;
    }
}
