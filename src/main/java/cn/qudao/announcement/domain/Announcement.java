package cn.qudao.announcement.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.AudiencedRow;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something for the posts at a unit and below it, from those above. */
@Entity
@Table(name = "announcement")
@Unscoped("It is read from below, which is the other way round: the audience rule stands in every query or before it")
final class Announcement extends AudiencedRow {

    @Id
    private long id;

    /** Where the post stands that it comes from. */
    private long issuerKey;

    private String issuer;
    private @Nullable String author;
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.DRAFT;

    /** Of the last correction; of what was published 1. */
    private int number;

    private boolean pinned;
    private @Nullable Instant beginsAt;
    private Instant endsAt;
    private @Nullable LocalDate confirmBy;
    /** What was confirmed before this number counts no longer. */
    private @Nullable Integer confirmFrom;

    private @Nullable Instant publishedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawer;
    private @Nullable String reason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Announcement() {}

    /** @param issuer that it comes from */
    Announcement(AnnouncementForm form, UnitRow unit, UnitRow issuer, Optional<Actor> by) {
        this.id = Ids.next();
        this.issuerKey = issuer.place().key();
        this.issuer = issuer.name();
        this.author = by.map(Actor::displayName).orElse(null);
        put(form, unit);
    }

    final void put(AnnouncementForm form, UnitRow unit) {
        requireDraft();
        this.title = form.title();
        this.beginsAt = form.beginsAt();
        this.endsAt = form.end();
        this.pinned = form.pinned();
        this.confirmBy = form.confirmBy();
        isFor(unit.id().value(), unit.place(), form.roles());
    }

    void requireDraft() {
        if (state != State.DRAFT) {
            throw new RuleViolation("announcement.not-a-draft", title);
        }
    }

    /** @return from when on readers see it */
    Instant publish(Instant now) {
        requireDraft();
        if (!endsAt.isAfter(now)) {
            throw new RuleViolation("announcement.ends.past");
        }
        if (confirmBy != null && confirmBy.isBefore(LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE))) {
            throw new RuleViolation("announcement.confirm.past", confirmBy);
        }
        Instant begin = beginsAt == null || beginsAt.isBefore(now) ? now : beginsAt;
        this.state = State.PUBLISHED;
        this.number = 1;
        this.confirmFrom = confirmBy == null ? null : number;
        this.beginsAt = begin;
        this.publishedAt = now;
        return begin;
    }

    /**
     * Something was put right.
     *
     * @param anew also those confirm it who have done so
     * @return the correction's number
     */
    int correct(boolean anew) {
        requirePublished();
        this.number++;
        if (anew && confirmFrom != null) {
            this.confirmFrom = number;
        }
        return number;
    }

    void pin(boolean wanted) {
        requirePublished();
        this.pinned = wanted;
    }

    void withdraw(Optional<Actor> by, Instant at, String why) {
        requirePublished();
        this.reason = Texts.reason(why);
        this.state = State.WITHDRAWN;
        this.withdrawnAt = at;
        this.withdrawer = by.map(Actor::displayName).orElse(null);
    }

    private void requirePublished() {
        if (state != State.PUBLISHED) {
            throw new RuleViolation("announcement.not-published", title);
        }
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether its audience may read it, also when its time is over. */
    boolean isOut(Instant now) {
        return state == State.PUBLISHED && !now.isBefore(begin());
    }

    /** Whether its audience has seen it and is told that it holds no longer. */
    boolean isTakenBack() {
        return state == State.WITHDRAWN && withdrawnAt != null && beginsAt != null && !withdrawnAt.isBefore(beginsAt);
    }

    boolean isCurrent(Instant now) {
        return isOut(now) && now.isBefore(endsAt);
    }

    private Instant begin() {
        return Objects.requireNonNull(beginsAt);
    }

    @Override
    protected long keptFrom() {
        return issuerKey;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String issuer() {
        return issuer;
    }

    /** From when on its audience reads it; of what is published. */
    Instant since() {
        return begin();
    }

    int number() {
        return number;
    }

    Optional<Integer> confirmFrom() {
        return Optional.ofNullable(confirmFrom);
    }

    Set<String> readers() {
        return roles();
    }

    private AnnouncementState state(Instant now) {
        return switch (state) {
            case DRAFT -> AnnouncementState.DRAFT;
            case WITHDRAWN -> AnnouncementState.WITHDRAWN;
            case PUBLISHED ->
                now.isBefore(begin())
                        ? AnnouncementState.SCHEDULED
                        : now.isBefore(endsAt) ? AnnouncementState.CURRENT : AnnouncementState.ENDED;
        };
    }

    /**
     * @param read the number up to which somebody has read it; null where nobody is asked about, or has not
     * @param confirmedAt when somebody has confirmed it so that it counts
     */
    AnnouncementRow row(Instant now, @Nullable Integer read, @Nullable Instant confirmedAt) {
        return new AnnouncementRow(
                id,
                title,
                state(now),
                issuer,
                author,
                new UnitId(unit()),
                roles(),
                pinned,
                number,
                beginsAt,
                endsAt,
                confirmBy,
                read == null || read < number,
                confirmedAt,
                withdrawnAt,
                withdrawer,
                reason);
    }
}
