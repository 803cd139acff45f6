package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a saved setting comes to a person by itself, by the post at which he asked for it or the one he has by then. */
@Entity
@Table(name = "reportshelf_subscription")
@Unscoped("Belongs to one account; what it delivers is read in that account's scope.")
final class Subscription {

    /** What became of the last one. */
    enum Outcome {
        MADE,
        EMPTY,
        REFUSED
    }

    @Id
    private long id;

    private long savedId;
    private long accountId;
    private long postId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Rhythm rhythm;

    @JdbcTypeCode(SqlTypes.INTEGER)
    private int dayOfRhythm;

    private int hourOfDay;
    private String format;
    private boolean onlyFilled;
    private @Nullable String mail;

    @Unaudited("Time goes on by itself.")
    private Instant nextAt;

    @Unaudited("Each file is told in the trail.")
    private @Nullable Instant lastAt;

    @Unaudited("Each file is told in the trail.")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Outcome outcome;

    @Unaudited("Each file is told in the trail.")
    private @Nullable String problem;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    Subscription(long savedId, Actor actor, SubscriptionForm form, Instant now, Predicate<LocalDate> isWorkday) {
        this.id = Ids.next();
        this.savedId = savedId;
        this.accountId = actor.accountId();
        becomes(actor, form, now, isWorkday);
    }

    void becomes(Actor actor, SubscriptionForm form, Instant now, Predicate<LocalDate> isWorkday) {
        this.postId = actor.postId();
        this.rhythm = form.rhythm();
        this.dayOfRhythm = form.day();
        this.hourOfDay = form.hour();
        this.format = form.format();
        this.onlyFilled = form.onlyFilled();
        this.mail = form.mail();
        this.nextAt = following(now, isWorkday);
    }

    /** Whatever was missed before is not made up for one by one. */
    Instant following(Instant now, Predicate<LocalDate> isWorkday) {
        return rhythm.next(now, dayOfRhythm, hourOfDay, isWorkday);
    }

    long id() {
        return id;
    }

    long saved() {
        return savedId;
    }

    long account() {
        return accountId;
    }

    long post() {
        return postId;
    }

    String format() {
        return format;
    }

    boolean onlyFilled() {
        return onlyFilled;
    }

    @Nullable
    String mail() {
        return mail;
    }

    Instant nextAt() {
        return nextAt;
    }

    SubscriptionRow row() {
        return new SubscriptionRow(
                savedId,
                new SubscriptionForm(rhythm, dayOfRhythm, hourOfDay, format, onlyFilled, mail),
                nextAt,
                lastAt,
                outcome == null ? null : outcome.name(),
                problem);
    }
}
