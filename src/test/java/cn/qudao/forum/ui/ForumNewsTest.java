package cn.qudao.forum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.NewAccount;
import cn.qudao.forum.domain.BoardForm;
import cn.qudao.forum.domain.BoardRow;
import cn.qudao.forum.domain.MentionRow;
import cn.qudao.forum.domain.MentionSearch;
import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.PostDrafts.Draft;
import cn.qudao.forum.domain.TopicSubscriptions;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.Schedule;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears of a post: those it mentions, and those who subscribe, each once, and only who may read it. */
class ForumNewsTest extends ForumTalk {

    private static final String MENTION = "forum.notice.mention";
    private static final String REPLY = "forum.notice.reply";
    private static final String TOPIC = "forum.notice.topic";

    @Autowired
    private TopicSubscriptions subscriptions;

    @Autowired
    private MentionSearch people;

    @Autowired
    private Schedule schedule;

    @Test
    void whoIsMentionedIsToldOnceAndOnlyWhereHeReads() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, "请@" + colleagueName + " 和@" + otherName + "看，@" + clerkName)
                .topic();
        assertThat(told()).as("never oneself").doesNotContain(MENTION);
        acting.resume(other);
        assertThat(told()).as("does not read the board").doesNotContain(MENTION);
        acting.resume(colleague);
        assertThat(told(MENTION)).extracting(NoticeRow::address).containsExactly("forum/" + topic + "?post=1");
        acting.resume(clerk);
        change(post(topic, 1).id(), "请@" + colleagueName + " 再看");
        acting.resume(colleague);
        assertThat(told(MENTION)).as("of the same post").hasSize(1);
        long reply = post(topic, reply(topic, "好").number()).id();
        acting.resume(clerk);
        assertThat(told()).doesNotContain(MENTION);
        acting.resume(colleague);
        change(reply, "好，@" + clerkName);
        acting.resume(clerk);
        assertThat(told(MENTION)).as("mentioned later").hasSize(1);
        tell();
        assertThat(told(REPLY)).as("told of it already").isEmpty();
        Draft draft = drafts.replyDraft(topic);
        String many = IntStream.range(0, 11)
                .mapToObj(i -> "@" + mother.account(outlet, ShippedRole.CLERK))
                .collect(Collectors.joining(" "));
        drafts.save(draft.id(), "", many, draft.revision());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> posting.publish(draft.id()))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.mention.many");
    }

    @Test
    void whatWaitsMentionsNobodyUntilItIsPublished() {
        long board = open(Moderation.BEFORE);
        acting.resume(clerk);
        long topic = write(board, "@" + colleagueName).topic();
        acting.resume(colleague);
        assertThat(told()).doesNotContain(MENTION);
        acting.resume(keeper);
        moderator.approve(topics.open(topic, 1).waiting().getFirst().id());
        acting.resume(colleague);
        assertThat(told(MENTION)).hasSize(1);
        acting.resume(keeper);
        long first = post(topic, 1).id();
        moderator.hide(first, "等一等");
        moderator.restore(first, "");
        acting.resume(colleague);
        assertThat(told(MENTION)).as("shown again").hasSize(1);
    }

    @Test
    void whoHasWrittenHearsOfRepliesUntilHeEndsIt() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, "话题").topic();
        tell();
        acting.resume(colleague);
        int number = reply(topic, "第一").number();
        assertThat(told()).as("not before the others").doesNotContain(REPLY);
        tell();
        tell();
        assertThat(told()).as("never oneself").doesNotContain(REPLY);
        acting.resume(clerk);
        assertThat(told(REPLY)).extracting(NoticeRow::address).containsExactly("forum/" + topic + "?post=" + number);
        screens.open("forum/" + topic);
        _click(button("取消订阅"));
        reply(topic, "写了也不再订阅");
        assertThat(topics.open(topic, 1).topic().subscribed()).isFalse();
        tell();
        acting.resume(colleague);
        assertThat(told(REPLY)).hasSize(1);
        reply(topic, "第二");
        tell();
        acting.resume(clerk);
        assertThat(told(REPLY)).as("ended").hasSize(1);
        Screens.go("forum/" + topic);
        _click(button("订阅话题"));
        acting.resume(colleague);
        long hidden = post(topic, reply(topic, "第三").number()).id();
        acting.resume(keeper);
        moderator.hide(hidden, "不妥");
        tell();
        acting.resume(clerk);
        assertThat(told(REPLY)).as("hidden before anybody was told").hasSize(1);
    }

    @Test
    void whatIsApprovedInAHiddenTopicIsToldOfWhenThatIsShownAgain() {
        long board = open(Moderation.BEFORE);
        acting.resume(clerk);
        long topic = write(board, "话题").topic();
        acting.resume(keeper);
        long first = topics.open(topic, 1).waiting().getFirst().id();
        moderator.approve(first);
        acting.resume(colleague);
        reply(topic, "答案");
        reply(topic, "@" + clerkName + " 请看");
        acting.resume(keeper);
        moderator.hide(first, "等一等");
        topics.open(topic, 1).waiting().forEach(row -> moderator.approve(row.id()));
        tell();
        acting.resume(clerk);
        assertThat(told()).as("hidden").doesNotContain(REPLY, MENTION);
        showAgain(first);
        assertThat(told(REPLY)).hasSize(1);
        assertThat(told(MENTION)).hasSize(1);
    }

    @Test
    void whomAnEditMentionsThatIsApprovedInAHiddenTopicIsToldWhenThatIsShownAgain() {
        long board = open(Moderation.AFTER);
        acting.resume(colleague);
        long topic = write(board, "话题").topic();
        long reply = post(topic, reply(topic, "答案").number()).id();
        tell();
        acting.resume(keeper);
        boards.revise(
                board,
                new BoardForm(
                        name, "说明", mother.province().id(), Set.of(ShippedRole.CLERK.name()), 1, Moderation.BEFORE));
        acting.resume(colleague);
        change(reply, "答案，@" + clerkName + " 请看");
        acting.resume(keeper);
        long first = post(topic, 1).id();
        moderator.hide(first, "等一等");
        moderator.approveEdit(reply);
        tell();
        acting.resume(clerk);
        assertThat(told()).as("hidden").doesNotContain(REPLY, MENTION);
        showAgain(first);
        assertThat(told(MENTION)).hasSize(1);
        assertThat(told()).as("of what is not new").doesNotContain(REPLY);
    }

    @Test
    void whoSubscribesToABoardHearsOfItsTopicsWhileHeReadsIt() {
        long board = open(Moderation.AFTER);
        acting.resume(other);
        assertThatThrownBy(() -> subscriptions.choose(List.of(board))).isInstanceOf(NotFound.class);
        acting.resume(colleague);
        screens.open("forum");
        _click(button("订阅版块"));
        @SuppressWarnings("unchecked")
        CheckboxGroup<BoardRow> boardsToChoose = _get(CheckboxGroup.class);
        boardsToChoose.select(topics.boards().stream()
                .filter(row -> row.id() == board)
                .findFirst()
                .orElseThrow());
        _click(inDialog("保存"));
        assertThat(subscriptions.boards()).containsExactly(board);
        acting.resume(clerk);
        long topic = write(board, "新话题").topic();
        reply(topic, "补充");
        tell();
        acting.resume(colleague);
        assertThat(told(TOPIC)).extracting(NoticeRow::address).containsExactly("forum/" + topic + "?post=1");
        assertThat(told(REPLY)).as("of the board, not of the topic").isEmpty();
        acting.resume(keeper);
        boards.revise(
                board,
                new BoardForm(
                        name,
                        "说明",
                        mother.province().id(),
                        Set.of(ShippedRole.GRID_MANAGER.name()),
                        1,
                        Moderation.AFTER));
        write(board, "给别人的");
        tell();
        acting.resume(colleague);
        assertThat(told(TOPIC)).as("no longer read").hasSize(1);
        acting.resume(keeper);
        boards.revise(
                board,
                new BoardForm(
                        name, "说明", mother.province().id(), Set.of(ShippedRole.CLERK.name()), 1, Moderation.AFTER));
        acting.resume(colleague);
        subscriptions.choose(List.of());
        acting.resume(keeper);
        write(board, "又一个");
        tell();
        acting.resume(colleague);
        assertThat(told(TOPIC)).as("ended").hasSize(1);
    }

    @Test
    void whoReadsTheBoardIsSuggestedByNameWhereThatIsClear() {
        long board = open(Moderation.AFTER);
        String given = "寻" + OrgExamples.code("人");
        String alone = OrgExamples.code("a").toLowerCase(java.util.Locale.ROOT);
        mother.open(NewAccount.withPost(alone, given, outlet.id(), outlet.place(), ShippedRole.CLERK.name()));
        acting.resume(clerk);
        long draft = drafts.topicDraft(board).id();
        assertThat(people.find(draft, given)).extracting(MentionRow::text).containsExactly("@" + given + " ");
        assertThat(people.find(draft, colleagueName))
                .as("several bear the name")
                .extracting(MentionRow::text)
                .containsExactly("@" + colleagueName + " ");
        assertThat(people.find(draft, otherName)).as("does not read it").isEmpty();
        assertThat(people.find(draft, " ")).isEmpty();
        acting.resume(colleague);
        assertThatThrownBy(() -> people.find(draft, given)).isInstanceOf(NotFound.class);
    }

    /** Once more than needed: nobody is told twice. */
    private void showAgain(long post) {
        acting.resume(keeper);
        moderator.restore(post, "");
        tell();
        tell();
        acting.resume(clerk);
    }

    private void tell() {
        schedule.run("PostNews.tell");
    }
}
