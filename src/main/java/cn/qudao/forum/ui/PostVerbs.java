package cn.qudao.forum.ui;

import cn.qudao.forum.domain.ActKind;
import cn.qudao.forum.domain.Moderator;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.PostState;
import cn.qudao.forum.domain.Silences;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What a moderator can do with a post, wherever it is shown. */
@Component
class PostVerbs {

    private final Moderator moderator;
    private final Silences silences;

    PostVerbs(Moderator moderator, Silences silences) {
        this.moderator = moderator;
        this.silences = silences;
    }

    void offer(PostRow post, PostCard card, Runnable changed) {
        long id = post.id();
        switch (post.state()) {
            case WAITING -> {
                card.verb("forum.act.APPROVE", () -> {
                    if (new FieldErrors().attempt(() -> moderator.approve(id))) {
                        Notices.done(UI.getCurrent().getTranslation("forum.done.approved"));
                    }
                    changed.run();
                });
                ask(card, ActKind.REFUSE, reason -> moderator.refuse(id, reason), changed);
            }
            case PUBLISHED -> {
                if (post.pending()) {
                    card.verb("forum.act.APPROVE_EDIT", () -> {
                        if (new FieldErrors().attempt(() -> moderator.approveEdit(id))) {
                            Notices.done(UI.getCurrent().getTranslation("forum.done.approved"));
                        }
                        changed.run();
                    });
                    ask(card, ActKind.REFUSE_EDIT, reason -> moderator.refuseEdit(id, reason), changed);
                }
                if (post.flags() > 0) {
                    ask(card, ActKind.KEEP, reason -> moderator.keep(id, reason), changed);
                }
                ask(card, ActKind.HIDE, reason -> moderator.hide(id, reason), changed);
                card.rareVerb(
                        "forum.act.DELETE",
                        () -> asked(ActKind.DELETE, reason -> moderator.delete(id, reason), changed));
            }
            case HIDDEN, REFUSED, DELETED -> {
                if (post.state() != PostState.REFUSED) {
                    ask(card, ActKind.RESTORE, reason -> moderator.restore(id, reason), changed);
                }
                if (post.state() != PostState.DELETED) {
                    ask(card, ActKind.DELETE, reason -> moderator.delete(id, reason), changed);
                }
            }
        }
        if (post.author() != null && !post.own()) {
            card.rareVerb("forum.act.SILENCE", () -> silence(post, changed));
        }
    }

    /** Whom the post is by. */
    private void silence(PostRow post, Runnable changed) {
        UI ui = UI.getCurrent();
        DayPicker last = new DayPicker(ui.getTranslation("forum.silence.last"));
        last.setRequiredIndicatorVisible(true);
        TextArea reason = new TextArea(ui.getTranslation("forum.reason"));
        reason.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(ui.getTranslation("forum.silence.who", post.author()), () -> {
            silences.silence(post.id(), last.getValue(), reason.getValue());
            Notices.done(ui.getTranslation("forum.done", ui.getTranslation("forum.act.SILENCE")));
            changed.run();
        });
        dialog.field("last", last);
        dialog.field("reason", reason);
        dialog.note(new Paragraph(ui.getTranslation("forum.silence.hint")));
        dialog.saveText(ui.getTranslation("forum.act.SILENCE"));
        dialog.open();
    }

    private static void ask(PostCard card, ActKind kind, Consumer<String> decided, Runnable changed) {
        card.verb("forum.act." + kind, () -> asked(kind, decided, changed));
    }

    private static void asked(ActKind kind, Consumer<String> decided, Runnable changed) {
        ReasonDialog.ask("forum.act." + kind, kind.isReasoned(), "forum.reason.hint", decided, changed);
    }
}
