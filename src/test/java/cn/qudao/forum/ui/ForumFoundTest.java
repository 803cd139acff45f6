package cn.qudao.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.forum.domain.Moderation;
import cn.qudao.forum.domain.PollForm;
import cn.qudao.forum.domain.PostDrafts.Draft;
import cn.qudao.forum.domain.TopicDesk;
import cn.qudao.org.OrgExamples;
import cn.qudao.search.domain.FollowedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a post becomes of what is found of it. */
class ForumFoundTest extends ForumTalk {

    @Autowired
    private TopicDesk desk;

    @Autowired
    private FollowedLog log;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final String first = OrgExamples.code("W");
    private final String second = OrgExamples.code("W");

    @Test
    void whatWasWrittenAnewIsFoundByWhatItSaysNow() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, first).topic();
        assertThat(found(first, "post")).containsExactly("forum/" + topic + " " + title);
        change(post(topic, 1).id(), second);
        assertThat(found(first, "post")).isEmpty();
        assertThat(found(second, "post")).containsExactly("forum/" + topic + " " + title);
    }

    @Test
    void aTextThatWaitsIsNotFoundAndNeitherAreItsFilesBeforeItIsApproved() throws IOException {
        long board = open(Moderation.BEFORE);
        acting.resume(clerk);
        long topic = write(board, first).topic();
        assertThat(found(first, "post")).isEmpty();
        acting.resume(keeper);
        long id = topics.open(topic, 1).waiting().getFirst().id();
        moderator.approve(id);
        acting.resume(clerk);
        Draft draft = drafts.changeDraft(id);
        Path file = Files.writeString(folder.resolve("a.txt"), "x");
        drafts.addFile(draft.id(), second + ".txt", file);
        drafts.save(draft.id(), title + second, first, draft.revision());
        posting.publish(draft.id());
        assertThat(found(second, "file")).isEmpty();
        assertThat(found(first, "post")).containsExactly("forum/" + topic + " " + title);
        acting.resume(keeper);
        moderator.approveEdit(id);
        assertThat(found(second, "file")).as("only the title has changed").hasSize(1);
        assertThat(found(first, "post")).containsExactly("forum/" + topic + " " + title + second);
    }

    @Test
    void whatModeratorsTakeAwayIsNotFoundUntilItComesBack() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long topic = write(board, first).topic();
        long reply = post(topic, reply(topic, second).number()).id();
        acting.resume(keeper);
        String here = "forum/" + topic + "?post=2 " + title;
        assertThat(found(second, "post")).containsExactly(here);
        moderator.hide(reply, "不妥");
        assertThat(found(second, "post")).isEmpty();
        moderator.restore(reply, "");
        assertThat(found(second, "post")).containsExactly(here);
        moderator.delete(reply, "不妥");
        assertThat(found(second, "post")).isEmpty();
        moderator.restore(reply, "");
        moderator.delete(post(topic, 1).id(), "整个话题");
        assertThat(found(second, "post")).as("with its topic").isEmpty();
        assertThat(found(title, "post")).isEmpty();
    }

    @Test
    void whatWentToAnotherTopicLeadsThere() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        long from = write(board, first).topic();
        long into = write(board, "先问的").topic();
        reply(from, second);
        acting.resume(keeper);
        assertThat(found(second, "post")).containsExactly("forum/" + from + "?post=2 " + title);
        desk.merge(from, into, "重复");
        assertThat(found(first, "post")).containsExactly("forum/" + into + "?post=2 " + title);
        assertThat(found(second, "post")).containsExactly("forum/" + into + "?post=3 " + title);
        assertThat(found(title, "post"))
                .as("by its title where it begins")
                .containsExactly("forum/" + into + " " + title);
        String name = OrgExamples.code("T");
        long begun = desk.split(into, List.of(post(into, 3).id()), board, name, "另一件事");
        assertThat(found(second, "post")).containsExactly("forum/" + begun + " " + name);
        assertThat(found(name, "post")).containsExactly("forum/" + begun + " " + name);
    }

    @Test
    void whatReadersAreAskedIsFoundWithItsTopic() {
        long board = open(Moderation.AFTER);
        acting.resume(clerk);
        Draft draft = drafts.topicDraft(board);
        drafts.save(draft.id(), title, "正文", draft.revision());
        drafts.poll(draft.id(), new PollForm(first + "\n" + second, false, false, LocalDate.now(clock)));
        assertThat(found(second, "post")).isEmpty();
        long topic = posting.publish(draft.id()).topic();
        assertThat(found(second, "post")).containsExactly("forum/" + topic + " " + title);
        acting.resume(other);
        assertThat(found(second, "post")).as("no board of theirs").isEmpty();
    }

    private Set<String> found(String words, String kind) {
        log.read();
        return log.found(words, kind);
    }
}
