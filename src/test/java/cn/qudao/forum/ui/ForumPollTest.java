package cn.qudao.forum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.PollForm;
import cn.qudao.forum.domain.PollRow;
import cn.qudao.forum.domain.Polls;
import cn.qudao.forum.domain.PostDrafts.Draft;
import cn.qudao.forum.domain.SensitiveWords;
import cn.qudao.forum.domain.TopicFilter;
import cn.qudao.forum.domain.WordRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.DayPicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What readers are asked is published with its topic, and each counts once. */
class ForumPollTest extends ForumTalk {

    @Autowired
    private Polls polls;

    @Autowired
    private SensitiveWords words;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isWrittenWithATopicVotedOnChangedAndTakenBack() {
        long board = open(Moderation.AFTER);
        LocalDate today = LocalDate.now(clock);
        acting.resume(clerk);
        screens.open("forum-writing/" + board);
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题")), title);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("正文")), "哪天培训");
        _click(button("投票"));
        TextArea choices = _get(TextArea.class, spec -> spec.withLabel("选项"));
        _setValue(choices, "周一");
        _setValue(_get(DayPicker.class), today);
        _click(inDialog("保存"));
        assertThat(choices.isInvalid()).as("one is none").isTrue();
        _setValue(choices, "周一\n周一");
        _click(inDialog("保存"));
        assertThat(choices.isInvalid()).as("the same twice").isTrue();
        _setValue(choices, " 周一 \n\n周二\n周三");
        _setValue(_get(DayPicker.class), today.minusDays(1));
        _click(inDialog("保存"));
        assertThat(_get(DayPicker.class).isInvalid()).as("over already").isTrue();
        _setValue(_get(DayPicker.class), today);
        _click(inDialog("保存"));
        _click(button("发布"));
        long topic = topics.page(new TopicFilter(board, title, null), Portion.first(5))
                .rows()
                .getFirst()
                .id();
        long id = post(topic, 1).id();

        acting.resume(colleague);
        Screens.go("forum/" + topic);
        Details poll = _get(PollPanel.class)
                .getChildren()
                .map(Details.class::cast)
                .findFirst()
                .orElseThrow();
        poll.setOpened(true);
        choose("周二");
        _click(button("投票"));
        choose("周三");
        _click(button("投票"));
        assertThat(polls.of(id).people()).isEqualTo(1);
        assertThat(polls.of(id).choices())
                .extracting(PollRow.Choice::text, PollRow.Choice::votes, PollRow.Choice::own)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("周一", 0L, false),
                        org.assertj.core.groups.Tuple.tuple("周二", 0L, false),
                        org.assertj.core.groups.Tuple.tuple("周三", 1L, true));
        _click(button("谁投了什么"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("测试");
        _get(Dialog.class).close();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> polls.vote(id, Set.of(0, 1)))
                .extracting(RuleViolation::key)
                .as("one choice")
                .isEqualTo("forum.poll.chosen.bad");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> polls.vote(id, Set.of(3)));
        _click(button("撤回投票"));
        assertThat(polls.of(id).people()).isZero();
        polls.vote(id, Set.of(0));

        acting.resume(other);
        assertThatThrownBy(() -> polls.vote(id, Set.of(0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> polls.of(id)).isInstanceOf(NotFound.class);
        jdbc.sql("update forum_poll set until = ? where forum_post_id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        acting.resume(colleague);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> polls.vote(id, Set.of(1)))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.poll.over");
        assertThat(polls.of(id).open()).isFalse();
        assertThat(polls.of(id).people()).isEqualTo(1);
    }

    @Test
    void severalMayBeChosenInSecretAndTheWordsOfChoicesAreLookedAt() {
        long board = open(Moderation.AFTER);
        if (words.all().stream().noneMatch(word -> word.name().equals("橙精灵药水"))) {
            words.add("橙精灵药水");
        }
        acting.resume(clerk);
        long id = poll(board, "甲\n乙\n橙 精灵药水", true, true);
        assertThat(id).as("waits").isZero();
        acting.resume(keeper);
        words.drop(words.all().stream()
                .filter(word -> word.name().equals("橙精灵药水"))
                .map(WordRow::id)
                .findFirst()
                .orElseThrow());
        acting.resume(clerk);
        long shown = poll(board, "甲\n乙\n丙", true, true);
        acting.resume(colleague);
        polls.vote(shown, Set.of(0, 2));
        PollRow poll = polls.of(shown);
        assertThat(poll.people()).isEqualTo(1);
        assertThat(poll.choices()).extracting(PollRow.Choice::votes).containsExactly(1L, 0L, 1L);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> polls.voters(shown))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.poll.secret.kept");
        acting.resume(keeper);
        moderator.hide(shown, "不妥");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> polls.vote(shown, Set.of(1)))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.post.decided");
        acting.resume(colleague);
        assertThatThrownBy(() -> polls.vote(shown, Set.of(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void votesAtTheSameTimeAreAllCountedAndNobodyTwice() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long id = poll(board, "甲\n乙\n丙", false, false);
        List<SecurityContext> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            acting.enter(mother.account(outlet, ShippedRole.CLERK));
            people.add(SecurityContextHolder.getContext());
            SecurityContextHolder.clearContext();
        }
        List<CompletableFuture<Void>> votes = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            SecurityContext person = people.get(i % people.size());
            int choice = i % 3;
            votes.add(CompletableFuture.runAsync(() -> {
                SecurityContextHolder.setContext(person);
                try {
                    polls.vote(id, Set.of(choice));
                } finally {
                    SecurityContextHolder.clearContext();
                }
            }));
        }
        votes.forEach(CompletableFuture::join);
        acting.resume(clerk);
        PollRow poll = polls.of(id);
        assertThat(poll.people()).isEqualTo(people.size());
        assertThat(poll.choices().stream().mapToLong(PollRow.Choice::votes).sum())
                .isEqualTo(people.size());
    }

    /** @return the post; 0 where it waits */
    private long poll(long board, String choices, boolean several, boolean secret) {
        Draft draft = drafts.topicDraft(board);
        drafts.save(draft.id(), title, "正文", draft.revision());
        drafts.poll(draft.id(), new PollForm(choices, several, secret, LocalDate.now(clock)));
        return posting.publish(draft.id()).number() == 0 ? 0 : draft.id();
    }

    private static void choose(String text) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<PollRow.Choice> choices = _get(RadioButtonGroup.class, spec -> spec.withLabel("您的选择"));
        choices.setValue(choices.getListDataView()
                .getItems()
                .filter(choice -> choice.text().equals(text))
                .findFirst()
                .orElseThrow());
    }
}
