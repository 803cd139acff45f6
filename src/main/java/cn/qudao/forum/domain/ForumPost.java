package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
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

    private static final int WORDS_LENGTH = 200;

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

    ForumPost(
            PostDraft draft, Topic topic, boolean opening, Writer by, List<String> words, PostState state, Instant at) {
        this.id = draft.id();
        this.topicId = topic.id();
        this.opening = opening;
        this.authorId = by.account();
        this.author = by.name();
        this.text = draft.text();
        this.writtenAt = at;
        String found = String.join(" ", words);
        this.words = found.length() > WORDS_LENGTH ? found.substring(0, WORDS_LENGTH) : found;
        this.state = state;
        this.queued = state == PostState.WAITING;
        if (state == PostState.PUBLISHED) {
            this.number = topic.publish(at);
        }
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
        if (authorId != null
                && by.map(Actor::accountId).filter(authorId::equals).isPresent()) {
            throw new RuleViolation("forum.post.own");
        }
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
        this.queued = false;
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

    @Nullable
    Long authorId() {
        return authorId;
    }

    PostRow row(Topic topic, long reader, List<String> flagged) {
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
                words,
                reason,
                flags,
                flagged,
                solution != null && solution == id);
    }
}
