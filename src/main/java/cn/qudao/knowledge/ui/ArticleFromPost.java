package cn.qudao.knowledge.ui;

import cn.qudao.forum.PostUse;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleForm;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.uikit.FieldErrors;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody wrote in the forum begins an article, with a line that says who and where. Nobody reads it before it is approved. */
@Component
class ArticleFromPost implements PostUse {

    private final ArticleDesk desk;
    private final Spaces spaces;
    private final CurrentUser user;

    ArticleFromPost(ArticleDesk desk, Spaces spaces, CurrentUser user) {
        this.desk = desk;
        this.spaces = spaces;
        this.user = user;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String verb() {
        return "knowledge.from-post";
    }

    @Override
    public boolean isOffered() {
        return user.get().may(KnowledgePermissions.WRITE);
    }

    /** Where there is one space to write in, nobody is asked. */
    @Override
    public void use(UsedPost post) {
        UI ui = UI.getCurrent();
        String text = text(ui, post);
        List<SpaceRow> kept = spaces.kept();
        new FieldErrors().attempt(() -> {
            if (kept.size() == 1) {
                ArticleForm form = new ArticleForm(kept.getFirst().id(), "", post.title(), List.of(), null);
                KnowledgeWords.desk(desk.begin(form, text)).go(ui);
            } else {
                new ArticleDialog(kept, desk)
                        .begin(post.title(), text, id -> KnowledgeWords.desk(id).go(ui));
            }
        });
    }

    private static String text(UI ui, UsedPost post) {
        String named = post.title().replaceAll("[\\[\\]\\\\]", "");
        String author = post.author().isEmpty() ? ui.getTranslation("knowledge.from-post.nobody") : post.author();
        return "> " + ui.getTranslation("knowledge.from-post.said", named, post.address(), author) + "\n\n"
                + post.text();
    }
}
