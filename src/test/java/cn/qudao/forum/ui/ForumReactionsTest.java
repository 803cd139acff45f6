package cn.qudao.forum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.forum.domain.HeatSpan;
import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.ReactionKind;
import cn.qudao.forum.domain.ReactionRow;
import cn.qudao.forum.domain.Reactions;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What readers think of a post at a click. */
class ForumReactionsTest extends ForumTalk {

    @Autowired
    private Reactions reactions;

    @Test
    void aPersonCountsOnceForEachKind() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, "经验").topic();
        long id = post(topic, 1).id();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reactions.react(id, ReactionKind.LIKE, true))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.reaction.own");

        acting.resume(colleague);
        screens.open("forum/" + topic);
        _click(button("赞"));
        _click(button("有用"));
        assertThat(_get(Button.class, spec -> spec.withText("赞 1")).getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        reactions.react(id, ReactionKind.LIKE, true);
        assertThat(post(topic, 1).reactions())
                .as("clicked again in another window")
                .containsExactlyInAnyOrder(
                        new ReactionRow(ReactionKind.LIKE, 1, true), new ReactionRow(ReactionKind.USEFUL, 1, true));
        acting.resume(keeper);
        assertThat(reactions.react(id, ReactionKind.LIKE, true))
                .contains(new ReactionRow(ReactionKind.LIKE, 2, true), new ReactionRow(ReactionKind.USEFUL, 1, false));
        acting.resume(colleague);
        Screens.go("forum/" + topic);
        _click(button("赞 2"));
        _click(button("谁表的态"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("赞", "有用", "测试");
        assertThat(post(topic, 1).reactions())
                .contains(new ReactionRow(ReactionKind.LIKE, 1, false), new ReactionRow(ReactionKind.USEFUL, 1, true));

        acting.resume(clerk);
        assertThat(topics.hot(board, HeatSpan.DAY)).as("nobody has written").isEmpty();
        Screens.go("forum/" + topic);
        assertThat(_find(Button.class, spec -> spec.withText("赞 1")))
                .as("the own post")
                .isEmpty();
        assertThat(card("经验").getElement().getTextRecursively()).contains("赞 1");
    }

    @Test
    void clicksAtTheSameTimeCountOnce() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long id = post(write(board, "经验").topic(), 1).id();
        acting.resume(colleague);
        var context = SecurityContextHolder.getContext();
        List<CompletableFuture<Void>> clicks = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    SecurityContextHolder.setContext(context);
                    try {
                        reactions.react(id, ReactionKind.CHEER, true);
                    } finally {
                        SecurityContextHolder.clearContext();
                    }
                }))
                .toList();
        clicks.forEach(CompletableFuture::join);
        assertThat(reactions.of(id)).hasSize(1);
    }

    @Test
    void whoDoesNotReadThePostThinksNothingOfIt() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long id = post(write(board, "经验").topic(), 1).id();
        acting.resume(other);
        assertThatThrownBy(() -> reactions.react(id, ReactionKind.LIKE, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reactions.of(id)).isInstanceOf(NotFound.class);
        acting.resume(keeper);
        moderator.hide(id, "不妥");
        acting.resume(colleague);
        assertThatThrownBy(() -> reactions.react(id, ReactionKind.LIKE, true)).isInstanceOf(NotFound.class);
        acting.resume(keeper);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reactions.react(id, ReactionKind.LIKE, true))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.post.decided");
    }
}
