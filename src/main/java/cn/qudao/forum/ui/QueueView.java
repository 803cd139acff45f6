package cn.qudao.forum.ui;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.Moderator;
import cn.qudao.forum.domain.Moderator.Queue;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** What a moderator has to look at: posts that wait, and posts that were flagged. */
@Route("forum-queue")
@Menu(title = "menu.forum-queue", icon = "vaadin:gavel", order = 48)
@Requires(ForumPermissions.MODERATE)
class QueueView extends Page implements BeforeEnterObserver {

    private final transient Moderator moderator;
    private final transient PostVerbs verbs;
    private final Div content = new Div();

    QueueView(Moderator moderator, PostVerbs verbs) {
        super("menu.forum-queue");
        this.moderator = moderator;
        this.verbs = verbs;
        content.addClassName("qd-sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Queue queue = moderator.queue();
        content.removeAll();
        if (queue.posts().isEmpty()) {
            content.add(new EmptyState(getTranslation("forum.queue.none")));
        }
        queue.posts().forEach(post -> content.add(section(post)));
        if (queue.more()) {
            content.add(new Paragraph(getTranslation("forum.queue.more")));
        }
    }

    private Section section(PostRow post) {
        PostCard card = new PostCard(post);
        verbs.offer(post, card, this::show);
        Anchor topic = new Anchor(ForumPaths.post(post.topic(), post.number()).toString(), post.title());
        return new Section(new H2(topic), card);
    }
}
