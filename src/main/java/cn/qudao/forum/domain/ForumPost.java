package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
import cn.qudao.markdown.Difference;
import cn.qudao.markdown.Markdown;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody wrote. It has a number from when readers first see it, so that what is approved late is new to them all. */
@Entity
@Table(name = "forum_post")
@Unscoped("Its topic's board says who reads it, and stands in every query")
final class ForumPost {

    /** That of its draft, which the files belong to already. */
    @Id
    private long id;

    private long topicId;
    /** 0 before readers have seen it. */
    private int number;

    private boolean opening;
    private @Nullable Long authorId;
    private @Nullable String author;

    @Column(length = PostDraft.TEXT_LENGTH)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Unaudited("Stands in the post for good")
    private String text;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PostState state;

    private Instant writtenAt;

    /** Since when it says what it says. */
    private Instant textAt;

    /** When readers saw another text for the last time. */
    private @Nullable Instant editedAt;

    @Unaudited("Follows from its versions")
    private int versions;

    /** Until when its readers are asked something. */
    private @Nullable Instant pollUntil;

    /** Whether a later text waits for a moderator. */
    private boolean pending;

    /** The sensitive words that were found. */
    private String words;

    private @Nullable String reason;

    /** By how many, not looked at yet. */
    private int flags;

    /** Whether a moderator has to look at it. */
    private boolean queued;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ForumPost() {}

    ForumPost(PostDraft draft, Topic topic, boolean opening, Writer by, Wording wording, PostState state, Instant at) {
        this.id = draft.id();
        this.topicId = topic.id();
        this.opening = opening;
        this.authorId = by.account();
        this.author = by.name();
        this.text = wording.text();
        this.writtenAt = at;
        this.textAt = at;
        this.words = wording.words();
        this.state = state;
        this.queued = state == PostState.WAITING;
        if (state == PostState.PUBLISHED) {
            this.number = topic.publish(at);
        }
    }

    void ask(Poll poll) {
        this.pollUntil = poll.until();
    }

    void approve(Topic topic, Optional<Actor> by, Instant at) {
        decide(by);
        show(topic, at);
    }

    void refuse(Optional<Actor> by, String why) {
        decide(by);
        withhold(PostState.REFUSED, why);
    }

    /** By another account than the writer's, whatever its post. */
    private void decide(Optional<Actor> by) {
        require(PostState.WAITING);
        requireOther(by);
    }

    private void requireOther(Optional<Actor> by) {
        if (authorId != null
                && by.map(Actor::accountId).filter(authorId::equals).isPresent()) {
            throw new RuleViolation("forum.post.own");
        }
    }

    /** Of the text that waits; the rest is the matter of {@link PostEdits}. */
    void decideEdit(Optional<Actor> by) {
        if (!pending) {
            throw new RuleViolation("forum.post.decided");
        }
        requireOther(by);
        this.pending = false;
        this.queued = flags > 0;
    }

    /** What it says stays, until somebody has looked at what it is to say. */
    void await() {
        this.pending = true;
        this.queued = true;
    }

    /**
     * What readers did not see waits again; what they see says something else at once.
     *
     * @param written when the text was written
     */
    void rewrite(Topic topic, Wording wording, Instant written, Instant at) {
        this.text = wording.text();
        this.words = wording.words();
        this.textAt = written;
        if (number > 0) {
            this.editedAt = at;
        }
        if (opening) {
            topic.rename(wording.title());
        }
        if (state != PostState.PUBLISHED) {
            this.state = PostState.WAITING;
            this.reason = null;
        }
        this.pending = false;
        this.queued = state == PostState.WAITING || flags > 0;
    }

    void hide(String why) {
        require(PostState.PUBLISHED);
        withhold(PostState.HIDDEN, why);
    }

    void delete(String why) {
        require(PostState.PUBLISHED, PostState.HIDDEN, PostState.REFUSED);
        withhold(PostState.DELETED, why);
    }

    void restore(Topic topic, Instant at) {
        require(PostState.HIDDEN, PostState.DELETED);
        show(topic, at);
    }

    private void withhold(PostState to, String why) {
        this.pending = false;
        this.state = to;
        this.reason = why;
        settle();
    }

    private void show(Topic topic, Instant at) {
        this.state = PostState.PUBLISHED;
        this.reason = null;
        settle();
        if (number == 0) {
            this.number = topic.publish(at);
        }
    }

    /** To another topic, in which it is a reply. */
    void follow(Topic target, int newNumber) {
        this.topicId = target.id();
        this.number = newNumber;
        this.opening = false;
    }

    /** Its topic begins with it now. */
    void begin() {
        this.opening = true;
    }

    void flag() {
        require(PostState.PUBLISHED);
        this.flags++;
        this.queued = true;
    }

    void keep() {
        if (flags == 0) {
            throw new RuleViolation("forum.post.not-flagged");
        }
        settle();
    }

    private void settle() {
        this.flags = 0;
        this.queued = pending;
    }

    private void require(PostState... wanted) {
        if (!List.of(wanted).contains(state)) {
            throw new RuleViolation("forum.post.decided");
        }
    }

    boolean isBy(long account) {
        return authorId != null && authorId == account;
    }

    boolean isShown(long account, boolean moderates) {
        return state.isShown(isBy(account), moderates);
    }

    /** Of those who read it: a file of a text that waits, waits with it. */
    boolean holds(Instant uploaded) {
        return !uploaded.isAfter(textAt);
    }

    Wording wording(Topic topic) {
        return new Wording(opening ? topic.title() : "", text, words);
    }

    boolean hasVersions() {
        return versions > 0;
    }

    int versions() {
        return versions;
    }

    int nextVersion() {
        return ++versions;
    }

    long id() {
        return id;
    }

    long topic() {
        return topicId;
    }

    int number() {
        return number;
    }

    boolean isOpening() {
        return opening;
    }

    PostState state() {
        return state;
    }

    String text() {
        return text;
    }

    @Nullable
    String author() {
        return author;
    }

    @Nullable
    Long authorId() {
        return authorId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    PostRow row(Topic topic, long reader, List<ReactionRow> reactions) {
        return row(topic, reader, List.of(), null, reactions);
    }

    /** @param waiting the text that waits, where somebody looks at it */
    PostRow row(Topic topic, long reader, List<String> flagged, @Nullable PostVersion waiting) {
        return row(topic, reader, flagged, waiting, List.of());
    }

    private PostRow row(
            Topic topic,
            long reader,
            List<String> flagged,
            @Nullable PostVersion waiting,
            List<ReactionRow> reactions) {
        Wording said = wording(topic);
        Long solution = topic.solution();
        return new PostRow(
                id,
                topic.id(),
                topic.title(),
                number,
                opening,
                author,
                isBy(reader),
                text,
                Markdown.html(text),
                state,
                writtenAt,
                editedAt,
                pollUntil,
                pending,
                waiting == null
                        ? List.of()
                        : Difference.of(said.all(), waiting.wording().all()),
                waiting == null ? words : waiting.wording().words(),
                reason,
                flags,
                flagged,
                solution != null && solution == id,
                reactions);
    }
}
