package cn.qudao.forum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.forum.domain.BoardForm;
import cn.qudao.forum.domain.Boards;
import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.Moderator;
import cn.qudao.forum.domain.PostDrafts;
import cn.qudao.forum.domain.PostDrafts.Draft;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.Posting;
import cn.qudao.forum.domain.Posting.Posted;
import cn.qudao.forum.domain.Topics;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two clerks, who talk on a board of the province that only clerks read, and who keeps it. */
@PortalTest
abstract class ForumTalk {

    @Autowired
    Screens screens;

    @Autowired
    Boards boards;

    @Autowired
    Topics topics;

    @Autowired
    PostDrafts drafts;

    @Autowired
    Posting posting;

    @Autowired
    Moderator moderator;

    @Autowired
    Inbox inbox;

    @Autowired
    AccessMother mother;

    @Autowired
    ActingAs acting;

    final String name = OrgExamples.code("B");
    final String title = OrgExamples.code("T");
    PlacedUnit outlet;
    String keeper = "";
    /** Reads no board of clerks. */
    String other = "";

    String clerk = "";
    String colleague = "";
    String clerkName = "";
    String colleagueName = "";
    String otherName = "";

    @BeforeEach
    void signIn() {
        PlacedUnit province = mother.province();
        outlet = mother.below(mother.district().place());
        clerkName = mother.account(outlet, ShippedRole.CLERK);
        colleagueName = mother.account(outlet, ShippedRole.CLERK);
        otherName = mother.account(province, ShippedRole.PROVINCE_MANAGER);
        clerk = acting.enter(clerkName);
        colleague = acting.enter(colleagueName);
        other = acting.enter(otherName);
        keeper = acting.enter(mother.account(province, ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    /** By who keeps it. */
    long open(Moderation moderation) {
        return boards.open(
                new BoardForm(name, "说明", mother.province().id(), Set.of(ShippedRole.CLERK.name()), 1, moderation));
    }

    Posted write(long board, String text) {
        Draft draft = drafts.topicDraft(board);
        drafts.save(draft.id(), title, text, draft.revision());
        return posting.publish(draft.id());
    }

    Posted reply(long topic, String text) {
        Draft draft = drafts.replyDraft(topic);
        drafts.save(draft.id(), "", text, draft.revision());
        return posting.publish(draft.id());
    }

    Posted change(long post, String text) {
        Draft draft = drafts.changeDraft(post);
        drafts.save(draft.id(), draft.title(), text, draft.revision());
        return posting.publish(draft.id());
    }

    PostRow post(long topic, int number) {
        return topics.open(topic, 1).posts().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    List<String> told() {
        return inbox.newest().stream().map(NoticeRow::key).toList();
    }

    List<NoticeRow> told(String key) {
        return inbox.newest().stream().filter(row -> row.key().equals(key)).toList();
    }

    static PostCard card(String text) {
        return _find(PostCard.class).stream()
                .filter(card ->
                        _find(card, MarkdownText.class).getFirst().html().contains(text))
                .findFirst()
                .orElseThrow();
    }

    static String notices() {
        return _find(Notification.class).stream()
                .map(notice -> notice.getElement().getTextRecursively()
                        + notice.getElement().getProperty("text", ""))
                .reduce("", String::concat);
    }

    static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    static Button button(PostCard card, String text) {
        return _get(card, Button.class, spec -> spec.withText(text));
    }

    static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
