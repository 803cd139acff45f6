package cn.qudao.forum.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is talked about: a title, and the posts, of which the first begins it. */
@Entity
@Table(name = "forum_topic")
@Unscoped("Its board says who reads it, and stands in every query")
final class Topic {

    static final int TITLE_LENGTH = 120;

    @Id
    private long id;

    private long boardId;
    private String title;
    private @Nullable Long authorId;
    private @Nullable String author;

    /** That of its first post. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PostState state;

    private boolean pinned;
    private boolean locked;

    /** The post that solves it. */
    private @Nullable Long solutionId;

    @Unaudited("Follows from its posts")
    private int lastNumber;

    @Unaudited("Follows from its posts")
    private Instant activeAt;

    /** That its posts went to. */
    private @Nullable Long mergedInto;

    /** So many posts went elsewhere; their numbers are not given again. */
    private int gone;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    Topic(long board, String title, Writer by, PostState state, Instant at) {
        this.id = Ids.next();
        this.boardId = board;
        this.title = Texts.require("title", title, TITLE_LENGTH);
        this.authorId = by.account();
        this.author = by.name();
        this.state = state;
        this.activeAt = at;
    }

    /** @return the number of the post that is published now */
    int publish(Instant at) {
        if (at.isAfter(activeAt)) {
            this.activeAt = at;
        }
        return ++lastNumber;
    }

    void follow(PostState first) {
        this.state = first;
    }

    void requireOpen(boolean moderates) {
        if (state != PostState.PUBLISHED) {
            throw new RuleViolation("forum.topic.not-published", title);
        }
        if (locked && !moderates) {
            throw new RuleViolation("forum.topic.locked", title);
        }
    }

    /** @throws RuleViolation where its posts went to another */
    void requireHere() {
        if (mergedInto != null) {
            throw new RuleViolation("forum.topic.merged", title);
        }
    }

    /** Before readers, and no part of another. */
    void requireWhole() {
        requireHere();
        if (state != PostState.PUBLISHED) {
            throw new RuleViolation("forum.merge.not-published", title);
        }
    }

    void leadTo(long other) {
        this.mergedInto = other;
        this.solutionId = null;
        this.pinned = false;
    }

    /** All posts of the other stand behind its own now. */
    void take(Topic other) {
        this.lastNumber += other.lastNumber;
        this.gone += other.gone;
        if (other.activeAt.isAfter(activeAt)) {
            this.activeAt = other.activeAt;
        }
        if (solutionId == null) {
            this.solutionId = other.solutionId;
        }
        other.leadTo(id);
    }

    void lose(int posts) {
        this.gone += posts;
    }

    /** @param opening what began it may be put right also where readers do not see it */
    void requireEditable(boolean opening, boolean moderates) {
        if (!opening && state != PostState.PUBLISHED) {
            throw new RuleViolation("forum.edit.topic-not-published", title);
        }
        if (locked && !moderates) {
            throw new RuleViolation("forum.edit.topic-locked", title);
        }
    }

    void rename(String newTitle) {
        this.title = Texts.require("title", newTitle, TITLE_LENGTH);
    }

    void lock(boolean now) {
        if (locked == now) {
            throw new RuleViolation(now ? "forum.topic.locked-already" : "forum.topic.not-locked", title);
        }
        this.locked = now;
    }

    void pin(boolean now) {
        if (pinned == now) {
            throw new RuleViolation(now ? "forum.topic.pinned-already" : "forum.topic.not-pinned", title);
        }
        this.pinned = now;
    }

    void move(long board) {
        if (boardId == board) {
            throw RuleViolation.at("board", "forum.topic.same-board", title);
        }
        this.boardId = board;
    }

    /** @param post null where none of them solves it any more */
    void solve(@Nullable Long post) {
        this.solutionId = post;
    }

    boolean isBy(long account) {
        return authorId != null && authorId == account;
    }

    boolean isPublished() {
        return state == PostState.PUBLISHED;
    }

    boolean isShown(long account, boolean moderates) {
        return mergedInto == null && state.isShown(isBy(account), moderates);
    }

    long id() {
        return id;
    }

    long board() {
        return boardId;
    }

    String title() {
        return title;
    }

    int lastNumber() {
        return lastNumber;
    }

    Instant activeAt() {
        return activeAt;
    }

    @Nullable
    Long solution() {
        return solutionId;
    }

    @Nullable
    Long authorId() {
        return authorId;
    }

    TopicRow row(Board board, @Nullable TopicReader reader) {
        return new TopicRow(
                id,
                board.row(),
                title,
                author,
                state,
                pinned,
                locked,
                solutionId != null,
                Math.max(0, lastNumber - gone - 1),
                activeAt,
                reader == null ? null : Math.max(0, lastNumber - reader.seen()),
                reader != null && reader.isBookmarked(),
                reader != null && reader.isSubscribed());
    }
}
