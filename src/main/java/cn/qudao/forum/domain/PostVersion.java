package cn.qudao.forum.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.markdown.Difference;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
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

/** What a post said from a moment on; its words never change. */
@Entity
@Table(name = "forum_version")
@Unscoped("Its post's board says who reads it, and is asked before")
final class PostVersion {

    @Id
    private long id;

    private long forumPostId;
    private int number;
    private String title;

    @Column(length = PostDraft.TEXT_LENGTH)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Unaudited("Stands here for good")
    private String text;

    private String words;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VersionState state;

    private Instant writtenAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PostVersion() {}

    PostVersion(long post, int number, Wording wording, VersionState state, Instant at) {
        this.id = Ids.next();
        this.forumPostId = post;
        this.number = number;
        this.title = wording.title();
        this.text = wording.text();
        this.words = wording.words();
        this.state = state;
        this.writtenAt = at;
    }

    void become(VersionState now) {
        this.state = now;
    }

    boolean isShown() {
        return state == VersionState.SHOWN;
    }

    Wording wording() {
        return new Wording(title, text, words);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** @param before what it is compared with */
    VersionRow row(Wording before) {
        return new VersionRow(
                number, state, writtenAt, Difference.of(before.all(), wording().all()));
    }
}
