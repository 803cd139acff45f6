package cn.qudao.forum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.RolesPicker;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentUpload;
import cn.qudao.forum.domain.BoardForm;
import cn.qudao.forum.domain.BoardRow;
import cn.qudao.forum.domain.Boards;
import cn.qudao.forum.domain.HeatSpan;
import cn.qudao.forum.domain.HotRow;
import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.Moderator;
import cn.qudao.forum.domain.PostDrafts;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.Posting;
import cn.qudao.forum.domain.Posting.Posted;
import cn.qudao.forum.domain.SensitiveWords;
import cn.qudao.forum.domain.TopicFilter;
import cn.qudao.forum.domain.TopicFilter.Part;
import cn.qudao.forum.domain.TopicRow;
import cn.qudao.forum.domain.Topics;
import cn.qudao.forum.domain.Topics.Read;
import cn.qudao.forum.domain.WordRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A topic from the board that it is written for to its readers, and what moderators do with it. */
@PortalTest
class ForumScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Boards boards;

    @Autowired
    private Topics topics;

    @Autowired
    private PostDrafts drafts;

    @Autowired
    private Posting posting;

    @Autowired
    private Moderator moderator;

    @Autowired
    private SensitiveWords words;

    @Autowired
    private Inbox inbox;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    private final String name = OrgExamples.code("B");
    private final String title = OrgExamples.code("T");
    private String keeper = "";
    private String other = "";
    private String clerk = "";
    private String colleague = "";

    @BeforeEach
    void signIn() {
        PlacedUnit province = mother.province();
        PlacedUnit outlet = mother.below(mother.district().place());
        clerk = acting.enter(mother.account(outlet, ShippedRole.CLERK));
        colleague = acting.enter(mother.account(outlet, ShippedRole.CLERK));
        other = acting.enter(mother.account(province, ShippedRole.PROVINCE_MANAGER));
        keeper = acting.enter(mother.account(province, ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void isWrittenReadAnsweredQuotedAndSolved() throws IOException {
        screens.open("forum-boards");
        _click(button("新建版块"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("版块名称")), name);
        _get(RolesPicker.class).choose(Set.of(ShippedRole.CLERK.name()));
        _click(inDialog("保存"));
        long board = board();

        acting.resume(clerk);
        Screens.go("forum?board=" + board);
        _click(button("发帖"));
        assertThat(address()).isEqualTo("forum-writing/" + board);
        _click(button("发布"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("正文")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题")), title);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("正文")), "# 怎么办\n\n<script>alert(1)</script> **急**");
        assertThat(_get(MarkdownText.class).html())
                .contains("<strong>急</strong>")
                .doesNotContain("<script");
        upload("说明.txt", "说明");
        Screens.go("forum");
        Screens.go("forum-writing/" + board);
        assertThat(_get(TextField.class, spec -> spec.withLabel("标题")).getValue())
                .as("kept as it was typed")
                .isEqualTo(title);
        assertThat(_find(Anchor.class, spec -> spec.withText("说明.txt"))).hasSize(1);
        _click(button("发布"));
        long topic = Long.parseLong(address().replace("forum/", ""));
        assertThat(_get(MarkdownText.class).html()).contains("<h2>怎么办</h2>");
        assertThat(_find(Button.class, spec -> spec.withText("举报")))
                .as("the own post")
                .isEmpty();

        acting.resume(other);
        assertThatThrownBy(() -> topics.open(topic, 1)).isInstanceOf(NotFound.class);

        acting.resume(colleague);
        assertThat(rows(null)).extracting(TopicRow::unread).containsExactly((Integer) null);
        Screens.go("forum?q=" + title);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("forum/" + topic);
        _click(button("引用"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("回复")), "> 引用\n\n先查余额");
        _click(button("发表回复"));
        assertThat(address()).isEqualTo("forum/" + topic);
        assertThat(texts()).hasSize(2).last().asString().contains("<blockquote>", "先查余额");
        assertThat(_find(Button.class, spec -> spec.withText("标为解决方案"))).isEmpty();
        _click(button("收藏"));
        assertThat(rows(Part.BOOKMARKED)).hasSize(1);
        _click(button("取消收藏"));
        assertThat(rows(Part.BOOKMARKED)).isEmpty();

        acting.resume(clerk);
        assertThat(rows(null)).extracting(TopicRow::unread).containsExactly(1);
        Screens.go("forum/" + topic);
        assertThat(_find(Anchor.class, spec -> spec.withText("跳到第一条未读（#2）"))).hasSize(1);
        assertThat(texts()).hasSize(2);
        _click(button("标为解决方案"));
        assertThat(rows(null)).allMatch(TopicRow::solved);
        assertThat(_find(Anchor.class, spec -> spec.withText("跳到第一条未读（#2）"))).isEmpty();
        assertThat(rows(Part.OWN)).hasSize(1);

        assertThat(topics.hot(board, HeatSpan.DAY))
                .extracting(HotRow::title, HotRow::people)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(title, 1));
        Screens.go("forum-hot?board=" + board);
        assertThat(ListScreen.rows()).isEqualTo(1);
    }

    @Test
    void onABoardThatIsLookedAtBeforeNothingIsSeenUntilItIsApproved() {
        long board = open(Moderation.BEFORE);
        acting.resume(clerk);
        Posted refused = write(board, "广告");
        assertThat(refused.number()).isZero();
        assertThat(topics.open(refused.topic(), 1).waiting()).hasSize(1);
        acting.resume(colleague);
        assertThatThrownBy(() -> topics.open(refused.topic(), 1)).isInstanceOf(NotFound.class);
        acting.resume(other);
        assertThatThrownBy(() -> moderator.queue()).isInstanceOf(Refused.class);

        acting.resume(keeper);
        long acts = audited("Act", "CREATED");
        screens.open("forum-queue");
        PostCard card = card("广告");
        _click(_get(card, Button.class, spec -> spec.withText("退回")));
        _click(inDialog("退回"));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("原因"));
        assertThat(reason.isInvalid()).as("it has a reason").isTrue();
        _setValue(reason, "与业务无关");
        _click(inDialog("退回"));
        acting.resume(clerk);
        assertThat(told()).contains("forum.notice.REFUSE.reason");
        Screens.go("forum/" + refused.topic());
        assertThat(card("广告").getElement().getTextRecursively()).contains("已退回", "与业务无关");

        Posted approved = write(board, "经验");
        acting.resume(keeper);
        Screens.go("forum-queue");
        _click(_get(card("经验"), Button.class, spec -> spec.withText("通过")));
        acting.resume(clerk);
        assertThat(told()).contains("forum.notice.APPROVE");
        acting.resume(colleague);
        assertThat(topics.open(approved.topic(), 1).posts())
                .extracting(PostRow::number)
                .containsExactly(1);
        acting.resume(keeper);
        assertThat(write(board, "自己").number()).as("a moderator needs no other").isEqualTo(1);
        assertThat(audited("Act", "CREATED")).isEqualTo(acts + 2);
    }

    @Test
    void whatHoldsASensitiveWordWaitsAndTheWordIsNamed() {
        long board = open(Moderation.AFTER);
        screens.open("forum-words");
        if (words.all().stream().noneMatch(word -> word.name().equals("蓝精灵药水"))) {
            _click(button("新增敏感词"));
            _setValue(_get(TextField.class, spec -> spec.withLabel("敏感词")), "蓝精灵药水");
            _click(inDialog("保存"));
        }
        _click(button("新增敏感词"));
        TextField again = _get(TextField.class, spec -> spec.withLabel("敏感词"));
        _setValue(again, "蓝精灵要水");
        _click(inDialog("保存"));
        assertThat(again.isInvalid()).as("it sounds the same").isTrue();
        assertThat(write(board, "卖 兰.精 灵 药 水").number())
                .as("also of a moderator")
                .isZero();
        Screens.go("forum-queue");
        assertThat(card("卖 兰").getElement().getTextRecursively()).contains("命中敏感词：蓝精灵药水");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        moderator.approve(waiting(rows(Part.OWN).getFirst().id())))
                .extracting(RuleViolation::key)
                .as("four eyes")
                .isEqualTo("forum.post.own");
        WordRow word = words.all().stream()
                .filter(each -> each.name().equals("蓝精灵药水"))
                .findFirst()
                .orElseThrow();
        words.drop(word.id());
        assertThat(write(board, "卖蓝精灵药水").number()).isEqualTo(1);
    }

    private long waiting(long topic) {
        return topics.open(topic, 1).waiting().getFirst().id();
    }

    @Test
    void whatIsFlaggedIsKeptOrTakenAwayAndComesBack() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, "话题").topic();
        acting.resume(colleague);
        long reply = topics.open(topic, reply(topic, "难听的话")).posts().getFirst().id();
        acting.resume(clerk);
        screens.open("forum/" + topic);
        _click(_get(card("难听"), Button.class, spec -> spec.withText("举报")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "骂人");
        _click(inDialog("举报"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> posting.flag(reply, "又来"))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.post.flagged-already");

        acting.resume(keeper);
        Screens.go("forum-queue");
        assertThat(card("难听").getElement().getTextRecursively()).contains("骂人");
        moderator.keep(reply, "");
        assertThat(queued()).doesNotContain(reply);
        Screens.go("forum/" + topic);
        _click(_get(card("难听"), Button.class, spec -> spec.withText("隐藏")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "请文明用语");
        _click(inDialog("隐藏"));
        assertThat(numbers(topic)).as("moderators still see it").containsExactly(1, 2);
        acting.resume(clerk);
        assertThat(numbers(topic)).containsExactly(1);
        assertThat(topics.hot(board, HeatSpan.DAY))
                .as("nobody else has written")
                .isEmpty();
        acting.resume(colleague);
        assertThat(numbers(topic)).as("the writer still sees it").containsExactly(1, 2);
        assertThat(told()).contains("forum.notice.HIDE.reason", "forum.notice.KEEP");
        acting.resume(keeper);
        moderator.delete(reply, "删");
        acting.resume(colleague);
        assertThat(numbers(topic)).containsExactly(1);
        acting.resume(keeper);
        moderator.restore(reply, "");
        acting.resume(clerk);
        assertThat(numbers(topic)).containsExactly(1, 2);
        assertThat(topics.hot(board, HeatSpan.DAY)).hasSize(1);

        acting.resume(keeper);
        long first = topics.open(topic, 1).posts().getFirst().id();
        moderator.delete(first, "整个话题");
        acting.resume(clerk);
        assertThatThrownBy(() -> topics.open(topic, 1)).isInstanceOf(NotFound.class);
        acting.resume(keeper);
        assertThat(rows(Part.WITHHELD)).hasSize(1);
        Screens.go("forum/" + topic);
        ListScreen.choose("管理话题", "处理记录");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("保留", "请文明用语", "整个话题")
                .contains("恢复");
    }

    @Test
    void aTopicIsLockedPinnedAndMoved() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long old = write(board, "旧").topic();
        long recent = write(board, "新").topic();
        acting.resume(keeper);
        screens.open("forum/" + old);
        ListScreen.choose("管理话题", "置顶");
        _click(inDialog("置顶"));
        ListScreen.choose("管理话题", "锁定");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "已有结论");
        _click(inDialog("锁定"));
        acting.resume(clerk);
        assertThat(rows(null)).extracting(TopicRow::id).containsExactly(old, recent);
        assertThat(told()).contains("forum.notice.LOCK.reason", "forum.notice.PIN");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> drafts.replyDraft(old))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.topic.locked");
        Screens.go("forum/" + old);
        assertThat(_find(Button.class, spec -> spec.withText("回复"))).isEmpty();

        acting.resume(keeper);
        String elsewhere = OrgExamples.code("B");
        boards.open(new BoardForm(
                elsewhere, "", mother.province().id(), Set.of(ShippedRole.CITY_MANAGER.name()), 2, Moderation.AFTER));
        Screens.go("forum/" + old);
        ListScreen.choose("管理话题", "移动到其他版块");
        @SuppressWarnings("unchecked")
        ComboBox<BoardRow> to = _get(ComboBox.class, spec -> spec.withLabel("版块"));
        to.setValue(moderator.boards().stream()
                .filter(row -> row.name().equals(elsewhere))
                .findFirst()
                .orElseThrow());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "放错了");
        _click(inDialog("移动到其他版块"));
        acting.resume(clerk);
        assertThat(told()).contains("forum.notice.MOVE.reason");
        assertThatThrownBy(() -> topics.open(old, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLongTopicHasPagesAndIsReadToWhereSomebodyHasRead() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, "长").topic();
        acting.resume(keeper);
        jdbc.sql(
                        "update access_account set created_at = '2020-01-01' where sign_in_name in"
                                + " (select sign_in_name from (select sign_in_name from access_account order by id desc limit 4) x)")
                .update();
        for (int i = 0; i < 38; i++) {
            reply(topic, "第" + i);
        }
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> {
                    reply(topic, "多一条");
                    reply(topic, "再多一条");
                    reply(topic, "又多一条");
                })
                .extracting(RuleViolation::key)
                .isEqualTo("forum.pace.posts");
        acting.resume(colleague);
        for (int i = 0; i < 10; i++) {
            reply(topic, "别人" + i);
        }
        acting.resume(clerk);
        Read first = topics.open(topic, 1);
        assertThat(first.posts()).hasSize(50);
        assertThat(first.next()).isEqualTo(51);
        assertThat(topics.open(topic, 51).firstUnread()).isEqualTo(51);
        assertThat(topics.open(topic, 51).firstUnread()).isNull();
        screens.open("forum/" + topic + "?from=51");
        assertThat(texts()).hasSize(1);
        Screens.go("forum/" + topic + "?post=51");
        assertThat(texts()).hasSize(1);
        Screens.go("forum/" + topic + "?post=50");
        assertThat(texts()).hasSize(50);
    }

    @Test
    void aBoardInUseStaysAndADraftIsNobodyElses() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long draft = drafts.topicDraft(board).id();
        drafts.save(draft, "", "一半", drafts.topicDraft(board).revision());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> drafts.save(draft, "", "别的窗口", 0))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.draft.changed");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> posting.publish(draft))
                .as("there is no title")
                .extracting(RuleViolation::field)
                .isEqualTo("title");
        acting.resume(keeper);
        assertThatThrownBy(() -> drafts.save(draft, "", "偷", 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> posting.publish(draft)).isInstanceOf(NotFound.class);
        screens.open("forum-boards?q=" + name);
        ListScreen.press("删除", 0);
        assertThat(notices()).contains("已有话题或草稿");
        acting.resume(clerk);
        drafts.discard(draft);
        acting.resume(keeper);
        Screens.go("forum-boards?q=" + name);
        ListScreen.press("删除", 0);
        assertThat(boards.kept()).extracting(BoardRow::name).doesNotContain(name);
    }

    private long open(Moderation moderation) {
        return boards.open(
                new BoardForm(name, "说明", mother.province().id(), Set.of(ShippedRole.CLERK.name()), 1, moderation));
    }

    private long board() {
        return boards.kept().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Posted write(long board, String text) {
        long draft = drafts.topicDraft(board).id();
        drafts.save(draft, title, text, 0);
        return posting.publish(draft);
    }

    private int reply(long topic, String text) {
        long draft = drafts.replyDraft(topic).id();
        drafts.save(draft, "", text, 0);
        return posting.publish(draft).number();
    }

    private List<TopicRow> rows(@org.jspecify.annotations.Nullable Part part) {
        return topics.page(new TopicFilter(null, title, part), Portion.first(50))
                .rows();
    }

    private List<Integer> numbers(long topic) {
        return topics.open(topic, 1).posts().stream().map(PostRow::number).toList();
    }

    private List<Long> queued() {
        return moderator.queue().posts().stream().map(PostRow::id).toList();
    }

    private List<String> told() {
        return inbox.newest().stream().map(NoticeRow::key).toList();
    }

    private long audited(String subject, String action) {
        return jdbc.sql("select count(*) from access_audit_entry where subject_type = ? and action = ?")
                .params(subject, action)
                .query(Long.class)
                .single();
    }

    private static PostCard card(String text) {
        return _find(PostCard.class).stream()
                .filter(card ->
                        _find(card, MarkdownText.class).getFirst().html().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts() {
        return _find(PostCard.class).stream()
                .map(card -> _get(card, MarkdownText.class).html())
                .toList();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private static void upload(String name, String content) throws IOException {
        _get(AttachmentUpload.class).take(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        MockVaadin.clientRoundtrip(false);
    }

    private static String notices() {
        return _find(Notification.class).stream()
                .map(notice -> notice.getElement().getTextRecursively()
                        + notice.getElement().getProperty("text", ""))
                .reduce("", String::concat);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
