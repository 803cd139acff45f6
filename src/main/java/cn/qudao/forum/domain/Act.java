package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a moderator has done, for good. */
@Entity
@Table(name = "forum_act")
@Unscoped("Its topic's board says who moderates it, and is asked before")
final class Act {

    @Id
    private long id;

    private long topicId;
    private long forumPostId;
    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActKind kind;

    private String reason;
    private @Nullable Long moderatorId;
    private @Nullable String moderator;
    private Instant doneAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Act() {}

    Act(ForumPost post, ActKind kind, String reason, Optional<Actor> by, Instant at) {
        this.id = Ids.next();
        this.topicId = post.topic();
        this.forumPostId = post.id();
        this.number = post.number();
        this.kind = kind;
        this.reason = reason;
        this.moderatorId = by.map(Actor::accountId).orElse(null);
        this.moderator = by.map(Actor::displayName).orElse(null);
        this.doneAt = at;
    }

    ActRow row() {
        return new ActRow(kind, number, reason, moderator, doneAt);
    }
}
