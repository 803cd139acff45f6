package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody may not write for a time, on the boards at the place of who said so and below it. */
@Entity
@Table(name = "forum_silence")
final class Silence extends ScopedRow {

    @Id
    private long id;

    private long accountId;
    private String name;
    /** For which it was said. */
    private long forumPostId;

    private long unitId;
    private String reason;
    private Instant since;
    private Instant until;
    private String moderator;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Silence() {}

    Silence(ForumPost post, Actor by, String reason, Instant since, Instant until) {
        super(by.place());
        this.id = Ids.next();
        this.accountId = Objects.requireNonNull(post.authorId());
        this.name = Objects.requireNonNullElse(post.author(), "");
        this.forumPostId = post.id();
        this.unitId = by.unitId();
        this.reason = reason;
        this.since = since;
        this.until = until;
        this.moderator = by.displayName();
    }

    void end(Actor by, Instant at) {
        if (!isInForce(at)) {
            throw new RuleViolation("forum.silence.over", name);
        }
        this.endedAt = at;
        this.endedBy = by.displayName();
    }

    boolean isInForce(Instant at) {
        return endedAt == null && until.isAfter(at);
    }

    boolean holdsOn(Board board) {
        return Place.of(scopeKey()).contains(board.place());
    }

    long account() {
        return accountId;
    }

    long post() {
        return forumPostId;
    }

    String reason() {
        return reason;
    }

    Instant until() {
        return until;
    }

    SilenceRow row(Instant at) {
        return new SilenceRow(
                id, name, new UnitId(unitId), reason, since, until, moderator, endedAt, endedBy, isInForce(at));
    }
}
