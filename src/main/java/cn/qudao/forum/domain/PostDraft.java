package cn.qudao.forum.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody is writing: a topic for a board, a reply to a topic, or what a post is to say; one of each. */
@Entity
@Table(name = "forum_draft")
@Unscoped("Belongs to one account, and nobody else's is asked for")
@Unaudited("Saved as it is typed; what becomes of it is a post")
final class PostDraft {

    static final int TEXT_LENGTH = 16_000;

    /** A new post will have the same. */
    @Id
    private long id;

    private long accountId;
    /** 0 for a reply or a change. */
    private long boardId;
    /** 0 for a topic or a change. */
    private long topicId;
    /** That is changed; 0 for what is new. */
    private long forumPostId;

    private String title = "";

    @Column(length = TEXT_LENGTH)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text = "";

    private Instant savedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PostDraft() {}

    private PostDraft(long account, long board, long topic, long post, Instant at) {
        this.id = Ids.next();
        this.accountId = account;
        this.boardId = board;
        this.topicId = topic;
        this.forumPostId = post;
        this.savedAt = at;
    }

    static PostDraft ofTopic(long account, long board, Instant at) {
        return new PostDraft(account, board, 0, 0, at);
    }

    static PostDraft ofReply(long account, long topic, Instant at) {
        return new PostDraft(account, 0, topic, 0, at);
    }

    static PostDraft ofChange(long account, long post, Wording wording, Instant at) {
        PostDraft draft = new PostDraft(account, 0, 0, post, at);
        draft.title = wording.title();
        draft.text = wording.text();
        return draft;
    }

    void save(String newTitle, String newText, Instant at) {
        this.title = Texts.atMost("title", newTitle, Topic.TITLE_LENGTH);
        if (newText.length() > TEXT_LENGTH) {
            throw RuleViolation.at("text", "org.text.long", TEXT_LENGTH);
        }
        this.text = newText;
        this.savedAt = at;
    }

    void requireKnown(long known) {
        if (known != revision()) {
            throw new RuleViolation("forum.draft.changed");
        }
    }

    boolean isBy(long account) {
        return accountId == account;
    }

    boolean isReply() {
        return topicId != 0;
    }

    boolean isChange() {
        return forumPostId != 0;
    }

    /** The post that its files belong to. */
    long post() {
        return isChange() ? forumPostId : id;
    }

    long id() {
        return id;
    }

    long board() {
        return boardId;
    }

    long topic() {
        return topicId;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    long revision() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
