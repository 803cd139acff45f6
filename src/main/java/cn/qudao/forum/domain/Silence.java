package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Somebody may not write for a time, on the boards of the part of who said so: at the place and below it, without what is excluded. */
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

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 100)
    @CollectionTable(name = "forum_silence_exclusion", joinColumns = @JoinColumn(name = "silence_id"))
    @Column(name = "unit_id")
    private Set<Long> excludedUnits = new HashSet<>();

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

    /** @param excluded the units that the moderator does not reach */
    Silence(ForumPost post, Actor by, Collection<UnitId> excluded, String reason, Instant since, Instant until) {
        super(by.place());
        this.id = Ids.next();
        this.accountId = Objects.requireNonNull(post.authorId());
        this.name = Objects.requireNonNullElse(post.author(), "");
        this.forumPostId = post.id();
        this.unitId = by.unitId();
        excluded.forEach(unit -> excludedUnits.add(unit.value()));
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

    Place place() {
        return Place.of(scopeKey());
    }

    List<UnitId> excluded() {
        return excludedUnits.stream().map(UnitId::new).toList();
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
