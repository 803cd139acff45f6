package cn.qudao.forum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.domain.FileReading;
import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.PostDrafts.Draft;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.PostState;
import cn.qudao.forum.domain.Posting.Posted;
import cn.qudao.forum.domain.SensitiveWords;
import cn.qudao.forum.domain.VersionRow;
import cn.qudao.forum.domain.VersionState;
import cn.qudao.forum.domain.WordRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.markdown.Difference.Kind;
import cn.qudao.markdown.Difference.Line;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What was written is written anew, and all that it said is kept. */
class ForumEditsTest extends ForumTalk {

    @Autowired
    private FileReading files;

    @Autowired
    private SensitiveWords words;

    @TempDir
    private Path folder;

    @Test
    void anAuthorPutsAPostRightAndEverybodySeesWhatItSaid() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, "第一行\n\n旧的说法").topic();
        screens.open("forum/" + topic);
        assertThat(_find(Button.class, spec -> spec.withText("已编辑：查看各版本"))).isEmpty();
        _click(button("修改"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("标题")).getValue())
                .isEqualTo(title);
        _click(button("保存修改"));
        assertThat(notices()).contains("内容没有变化");
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题")), title + "改");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("正文")), "第一行\n\n新的说法");
        _click(button("保存修改"));
        assertThat(card("新的说法")).isNotNull();

        acting.resume(colleague);
        assertThat(topics.open(topic, 1).topic().title()).isEqualTo(title + "改");
        PostRow post = post(topic, 1);
        assertThat(post.editedAt()).isNotNull();
        assertThat(topics.versions(post.id())).extracting(VersionRow::number).containsExactly(2, 1);
        Screens.go("forum/" + topic);
        assertThat(_find(Button.class, spec -> spec.withText("修改")))
                .as("somebody else's")
                .isEmpty();
        _click(button("已编辑：查看各版本"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("− 旧的说法", "+ 新的说法", "  第一行", "+ " + title + "改");
        assertThatThrownBy(() -> drafts.changeDraft(post.id())).isInstanceOf(NotFound.class);

        acting.resume(other);
        assertThatThrownBy(() -> topics.versions(post.id()))
                .as("no board of theirs")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whereSomebodyLooksBeforeTheOldTextStaysMeanwhile() throws IOException {
        long board = open(Moderation.BEFORE);
        acting.resume(clerk);
        long topic = write(board, "原文").topic();
        acting.resume(keeper);
        moderator.approve(topics.open(topic, 1).waiting().getFirst().id());
        acting.resume(clerk);
        long id = post(topic, 1).id();
        Draft draft = drafts.changeDraft(id);
        AttachmentRow file = drafts.addFile(draft.id(), "a.txt", Files.writeString(folder.resolve("a.txt"), "x"));
        drafts.save(draft.id(), title, "改文 [a](" + file.address() + ")", draft.revision());
        Posted posted = posting.publish(draft.id());
        assertThat(posted.waits()).isTrue();
        assertThat(post(topic, 1).pending()).isTrue();
        assertThat(drafts.changeDraft(id).text()).as("goes on from there").startsWith("改文");
        drafts.discard(drafts.changeDraft(id).id());

        acting.resume(colleague);
        assertThat(post(topic, 1).text()).isEqualTo("原文");
        assertThat(topics.versions(id)).extracting(VersionRow::state).containsExactly(VersionState.SHOWN);
        assertThatThrownBy(() -> files.open(file.code()))
                .as("waits with the text")
                .isInstanceOf(NotFound.class);

        acting.resume(keeper);
        screens.open("forum-queue");
        assertThat(card("原文").getElement().getTextRecursively())
                .contains("修改待审核", "− 原文", "+ 改文")
                .doesNotContain("已退回");
        _click(button(card("原文"), "退回修改"));
        _click(inDialog("退回修改"));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("原因"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "请写清楚");
        _click(inDialog("退回修改"));
        acting.resume(clerk);
        assertThat(told()).contains("forum.notice.REFUSE_EDIT.reason");
        assertThat(post(topic, 1).pending()).isFalse();
        assertThat(topics.versions(id))
                .extracting(VersionRow::state)
                .containsExactly(VersionState.REFUSED, VersionState.SHOWN);

        change(id, "再改 [a](" + file.address() + ")");
        acting.resume(keeper);
        Screens.go("forum/" + topic);
        _click(button("通过修改"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> moderator.approveEdit(id))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.post.decided");
        acting.resume(clerk);
        assertThat(told()).contains("forum.notice.APPROVE_EDIT");
        acting.resume(colleague);
        assertThat(post(topic, 1).text()).startsWith("再改");
        assertThat(topics.versions(id)).extracting(VersionRow::number).containsExactly(3, 1);
        files.open(file.code());
    }

    @Test
    void whatWasTakenFromReadersDoesNotComeBackByTheVersions() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, "话题").topic();
        acting.resume(colleague);
        long id = post(topic, reply(topic, "难听的话").number()).id();
        acting.resume(keeper);
        moderator.hide(id, "骂人");
        acting.resume(colleague);
        assertThat(change(id, "好听的话").waits()).isTrue();
        acting.resume(clerk);
        assertThat(topics.open(topic, 1).posts()).hasSize(1);
        acting.resume(keeper);
        moderator.approve(id);
        acting.resume(clerk);
        PostRow shown = post(topic, 2);
        assertThat(shown.text()).isEqualTo("好听的话");
        assertThat(topics.versions(id))
                .flatExtracting(VersionRow::changes)
                .as("not what was hidden")
                .containsExactly(new Line(Kind.SAME, "好听的话"));
        acting.resume(keeper);
        assertThat(topics.versions(id))
                .extracting(VersionRow::state)
                .containsExactly(VersionState.SHOWN, VersionState.WITHHELD);
    }

    @Test
    void theRulesOfWritingHoldForChangesToo() {
        long board = open(Moderation.AFTER);
        if (words.all().stream().noneMatch(word -> word.name().equals("紫精灵药水"))) {
            words.add("紫精灵药水");
        }
        acting.resume(clerk);
        long topic = write(board, "话题").topic();
        long id = post(topic, reply(topic, "回复").number()).id();
        assertThat(change(id, "卖紫 精灵药水").waits()).as("a sensitive word").isTrue();
        acting.resume(keeper);
        assertThat(post(topic, 2).text()).isEqualTo("回复");
        moderator.delete(id, "广告");
        acting.resume(clerk);
        assertThatThrownBy(() -> drafts.changeDraft(id)).isInstanceOf(NotFound.class);
        acting.resume(keeper);
        moderator.restore(id, "");
        assertThat(topics.versions(id))
                .extracting(VersionRow::state)
                .as("it went with the post")
                .containsExactly(VersionState.REFUSED, VersionState.SHOWN);
        moderator.lock(topic, true, "已有结论");
        acting.resume(clerk);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> drafts.changeDraft(id))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.edit.topic-locked");
        acting.resume(keeper);
        moderator.lock(topic, false, "");
        acting.resume(clerk);
        for (int i = 3; i <= 50; i++) {
            change(id, "第" + i);
        }
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> change(id, "又改"))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.edit.many");
        assertThat(post(topic, 2).state()).isEqualTo(PostState.PUBLISHED);
        assertThat(topics.versions(id)).hasSize(50);
        acting.resume(keeper);
        words.drop(words.all().stream()
                .filter(word -> word.name().equals("紫精灵药水"))
                .map(WordRow::id)
                .findFirst()
                .orElseThrow());
        assertThat(List.of(topics.versions(id).getLast().state())).containsExactly(VersionState.SHOWN);
    }
}
