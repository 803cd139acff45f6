package cn.qudao.forum.ui;

import cn.qudao.forum.domain.ActKind;
import cn.qudao.forum.domain.Moderator;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.PostState;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What a moderator can do with a post, wherever it is shown. */
@Component
class PostVerbs {

    private final Moderator moderator;

    PostVerbs(Moderator moderator) {
        this.moderator = moderator;
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
                if (post.flags() > 0) {
                    ask(card, ActKind.KEEP, reason -> moderator.keep(id, reason), changed);
                }
                ask(card, ActKind.HIDE, reason -> moderator.hide(id, reason), changed);
                ask(card, ActKind.DELETE, reason -> moderator.delete(id, reason), changed);
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
    }

    private static void ask(PostCard card, ActKind kind, Consumer<String> decided, Runnable changed) {
        String key = "forum.act." + kind;
        card.verb(key, () -> ReasonDialog.ask(key, kind.isReasoned(), "forum.reason.hint", decided, changed));
    }
}
