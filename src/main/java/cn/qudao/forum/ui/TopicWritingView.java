package cn.qudao.forum.ui;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.BoardRow;
import cn.qudao.forum.domain.MentionSearch;
import cn.qudao.forum.domain.PostDrafts;
import cn.qudao.forum.domain.PostDrafts.Draft;
import cn.qudao.forum.domain.Posting;
import cn.qudao.forum.domain.Topics;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;

/** A topic as it is written. */
@Route(ForumPaths.WRITING + "/:id")
@Requires(ForumPermissions.WRITE)
class TopicWritingView extends Page implements BeforeEnterObserver {

    private final transient PostDrafts drafts;
    private final transient Posting posting;
    private final transient MentionSearch people;
    private final transient Topics topics;
    private final Paragraph about = new Paragraph();
    private final Div content = new Div();

    TopicWritingView(PostDrafts drafts, Posting posting, MentionSearch people, Topics topics) {
        super("forum.begin");
        this.drafts = drafts;
        this.posting = posting;
        this.people = people;
        this.topics = topics;
        about.addClassName("qd-soft");
        add(about, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = ForumPaths.id(event);
        content.removeAll();
        try {
            Draft draft = drafts.topicDraft(id);
            head(draft.board(), event);
            content.add(new PostWriting(
                    drafts,
                    posting,
                    people,
                    draft,
                    posted -> ForumPaths.topic(posted.topic()).go(UI.getCurrent()),
                    () -> ForumPaths.board(id).go(UI.getCurrent())));
        } catch (RuleViolation refused) {
            topics.boards().stream().filter(board -> board.id() == id).forEach(board -> head(board, event));
            content.add(new EmptyState(getTranslation(refused.key(), refused.arguments())));
        }
    }

    private void head(BoardRow board, BeforeEnterEvent event) {
        trail(List.of(
                new Crumb(getTranslation("menu.forum"), Address.of(ForumPaths.FORUM)),
                new Crumb(board.name(), ForumPaths.board(board.id())),
                new Crumb(getTranslation("forum.begin"), Address.of(event.getLocation()))));
        about.setText(board.about() + " " + getTranslation("forum.moderation." + board.moderation() + ".said"));
    }
}
