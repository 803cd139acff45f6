package cn.qudao.forum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.forum.domain.ActKind;
import cn.qudao.forum.domain.ActRow;
import cn.qudao.forum.domain.BoardForm;
import cn.qudao.forum.domain.HeatSpan;
import cn.qudao.forum.domain.HotRow;
import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.PostChoice;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.TopicDesk;
import cn.qudao.forum.domain.TopicFilter;
import cn.qudao.forum.domain.TopicFilter.Part;
import cn.qudao.forum.domain.TopicRow;
import cn.qudao.forum.domain.Topics.Place;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Topics are put together and taken apart: what was said, read and linked to is found again. */
class ForumArrangementTest extends ForumTalk {

    @Autowired
    private TopicDesk desk;

    @Test
    void allPostsOfATopicStandBehindThoseOfAnother() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long from = write(board, "又问一遍").topic();
        long into = write(board, "先问的").topic();
        reply(into, "先答的");
        acting.resume(colleague);
        reply(from, "又答一遍");
        topics.open(from, 1);
        topics.open(into, 1);
        topics.bookmark(from, true);
        acting.resume(other);
        assertThatThrownBy(() -> desk.merge(from, into, "重复")).isInstanceOf(Refused.class);

        acting.resume(keeper);
        long draft = drafts.replyDraft(from).id();
        drafts.save(draft, "", "还在写", 0);
        screens.open("forum/" + from);
        ListScreen.choose("管理话题", "合并到其他话题");
        _click(inDialog("合并到其他话题"));
        @SuppressWarnings("unchecked")
        ComboBox<TopicRow> target = _get(ComboBox.class, spec -> spec.withLabel("合并到"));
        assertThat(target.isInvalid()).isTrue();
        target.setValue(desk.targets(from, title).getFirst());
        _click(inDialog("合并到其他话题"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "重复");
        _click(inDialog("合并到其他话题"));
        assertThat(at()).isEqualTo("forum/" + into);
        assertThat(texts(into)).containsExactly("先问的", "先答的", "又问一遍", "又答一遍");
        assertThat(topics.open(into, 1).posts()).extracting(PostRow::number).containsExactly(1, 2, 3, 4);
        assertThat(topics.open(into, 1).posts())
                .extracting(PostRow::opening)
                .containsExactly(true, false, false, false);
        assertThat(topics.open(into, 1).topic().replies()).isEqualTo(3);
        assertThat(moderator.acts(into)).extracting(ActRow::kind).containsExactly(ActKind.MERGE);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> posting.publish(draft))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.topic.merged");
        drafts.discard(draft);

        acting.resume(colleague);
        assertThat(rows(null)).extracting(TopicRow::id).containsExactly(into);
        assertThat(rows(null))
                .extracting(TopicRow::unread)
                .as("all of it was read")
                .containsExactly(0);
        assertThat(rows(Part.BOOKMARKED)).extracting(TopicRow::id).containsExactly(into);
        assertThat(topics.open(into, 1).topic().subscribed())
                .as("he had answered")
                .isTrue();
        assertThat(told()).contains("forum.notice.MERGE.reason");
        assertThat(topics.hot(board, HeatSpan.DAY))
                .extracting(HotRow::topic, HotRow::people)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(into, 1));
        assertThatThrownBy(() -> topics.open(from, 1)).isInstanceOf(NotFound.class);
        Screens.go("forum/" + from);
        assertThat(at()).isEqualTo("forum/" + into + "?post=3");
        Screens.go("forum/" + from + "?post=2");
        assertThat(at()).isEqualTo("forum/" + into + "?post=4");
        acting.resume(clerk);
        assertThat(told()).contains("forum.notice.MERGE.reason");
        acting.resume(other);
        assertThat(topics.lead(from, 1)).as("no board of theirs").isEmpty();
    }

    @Test
    void someRepliesBeginATopicOfTheirOwn() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long from = write(board, "话题").topic();
        reply(from, "正题");
        acting.resume(colleague);
        reply(from, "岔开一");
        reply(from, "岔开二");
        topics.open(from, 1);
        acting.resume(clerk);
        reply(from, "回到正题");

        acting.resume(keeper);
        List<PostChoice> replies = desk.replies(from, "", 0, 50);
        assertThat(replies).extracting(PostChoice::number).containsExactly(2, 3, 4, 5);
        assertThat(desk.replies(from, "", 2, 1)).extracting(PostChoice::number).containsExactly(4);
        assertThat(desk.replies(from, "岔开", 0, 50))
                .extracting(PostChoice::number)
                .containsExactly(3, 4);
        assertThat(desk.replies(from, "#5", 0, 50))
                .extracting(PostChoice::number)
                .containsExactly(5);
        assertThat(desk.replies(from, "100%", 0, 50)).isEmpty();
        screens.open("forum/" + from);
        ListScreen.choose("管理话题", "拆分为新话题");
        String name = OrgExamples.code("T");
        _click(inDialog("拆分为新话题"));
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<PostChoice> posts = _get(MultiSelectComboBox.class, spec -> spec.withLabel("要拆出的回复"));
        assertThat(posts.isInvalid()).isTrue();
        posts.setValue(Set.of(replies.get(1), replies.get(2)));
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题")), name);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "另一件事");
        _click(inDialog("拆分为新话题"));
        long begun = Long.parseLong(at().replace("forum/", ""));
        assertThat(texts(begun)).containsExactly("岔开一", "岔开二");
        assertThat(topics.open(begun, 1).posts()).extracting(PostRow::opening).containsExactly(true, false);
        assertThat(topics.open(from, 1).posts()).extracting(PostRow::number).containsExactly(1, 2, 5);
        assertThat(topics.open(from, 1).topic().replies()).isEqualTo(2);

        acting.resume(colleague);
        assertThat(told()).contains("forum.notice.SPLIT.reason");
        TopicRow row = topics.open(begun, 1).topic();
        assertThat(row.title()).isEqualTo(name);
        assertThat(row.unread()).as("read before it was split off").isZero();
        assertThat(row.subscribed()).isTrue();
        Screens.go("forum/" + from + "?post=4");
        assertThat(at()).isEqualTo("forum/" + begun + "?post=2");
        Screens.go("forum/" + from + "?post=5");
        assertThat(at()).as("stays").isEqualTo("forum/" + from + "?post=5");
        acting.resume(clerk);
        assertThat(reply(from, "继续").number()).as("no number twice").isEqualTo(6);

        acting.resume(keeper);
        desk.merge(begun, from, "还是一件事");
        assertThat(texts(from)).containsExactly("话题", "正题", "回到正题", "继续", "岔开一", "岔开二");
        assertThat(topics.lead(from, 4)).contains(new Place(from, 8));
        assertThat(topics.lead(begun, 2)).contains(new Place(from, 8));
    }

    @Test
    void onlyWhoModeratesBothPutsThemTogether() {
        long board = open(Moderation.AFTER);
        String regional = acting.enter(mother.account(mother.region(), ShippedRole.CITY_MANAGER));
        acting.resume(regional);
        long below = boards.open(
                new BoardForm(OrgExamples.code("B"), "", mother.region().id(), Set.of(), 1, Moderation.AFTER));
        acting.resume(clerk);
        long onTop = write(board, "省里").topic();
        long local = write(below, "地市").topic();
        long answer = topics.open(local, reply(local, "答").number())
                .posts()
                .getFirst()
                .id();
        acting.resume(regional);
        assertThatThrownBy(() -> desk.merge(local, onTop, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.merge(onTop, local, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.split(local, List.of(answer), board, "T", "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.replies(onTop, "", 0, 50)).isInstanceOf(NotFound.class);
        assertThat(desk.targets(local, title)).isEmpty();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> desk.split(local, List.of(), below, "T", "x"))
                .extracting(RuleViolation::field)
                .isEqualTo("posts");
        acting.resume(keeper);
        moderator.hide(topics.open(onTop, 1).posts().getFirst().id(), "x");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> desk.merge(onTop, local, "x"))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.merge.not-published");
    }

    private List<String> texts(long topic) {
        return topics.open(topic, 1).posts().stream().map(PostRow::text).toList();
    }

    private List<TopicRow> rows(@Nullable Part part) {
        return topics.page(new TopicFilter(null, title, part), Portion.first(50))
                .rows();
    }

    private static String at() {
        Location at = UI.getCurrent().getInternals().getActiveViewLocation();
        return at.getPathWithQueryParameters();
    }
}
