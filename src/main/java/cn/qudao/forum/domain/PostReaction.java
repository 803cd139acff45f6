package cn.qudao.forum.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody thinks of a post; {@link ReaderMarks} writes it. */
@Entity
@Table(name = "forum_reaction")
@Unscoped("Its post's board says who reads it, and is asked before")
@Unaudited("Stands at the post, with the name")
@SuppressWarnings("unused")
final class PostReaction {

    @Id
    private long id;

    private long forumPostId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReactionKind kind;

    private long accountId;
    private String name;
    private Instant reactedAt;

    @SuppressWarnings("NullAway.Init")
    protected PostReaction() {}
}
