package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Texts;
import cn.qudao.notice.Inboxes;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What moderators do stays on record, and is told to the writer with its reason. */
@Component
class ActLog {

    private static final int REASON = 200;

    private final ActRepository acts;
    private final Inboxes inboxes;
    private final CurrentUser user;
    private final Clock clock;

    ActLog(ActRepository acts, Inboxes inboxes, CurrentUser user, Clock clock) {
        this.acts = acts;
        this.inboxes = inboxes;
        this.user = user;
        this.clock = clock;
    }

    /** @throws cn.qudao.kernel.RuleViolation where it must have one */
    static String reason(ActKind kind, String reason) {
        return kind.isReasoned() ? Texts.reason(reason) : Texts.atMost("reason", reason, REASON);
    }

    /**
     * The writer need not be told of the own doing.
     *
     * @param more behind the title and the reason, for the sentence that the writer reads
     */
    void record(ForumPost post, Topic topic, ActKind kind, String reason, Object... more) {
        Optional<Actor> by = user.find();
        acts.save(new Act(post, kind, reason, by, clock.instant()));
        Long writer = post.authorId();
        if (writer != null && by.map(Actor::accountId).filter(writer::equals).isEmpty()) {
            tell(writer, topic, kind, reason, more);
        }
    }

    /** One of several writers of posts with which the same was done. */
    void tell(long writer, Topic topic, ActKind kind, String reason, Object... more) {
        inboxes.tell(
                ForumNotices.MODERATION,
                writer,
                "forum/" + topic.id(),
                "forum.notice." + kind.name() + (reason.isEmpty() ? "" : ".reason"),
                Stream.concat(Stream.of(topic.title(), reason), Stream.of(more)).toArray());
    }
}
