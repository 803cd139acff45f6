package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Secret;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a subscriber is not to be contacted, at all or by one channel, until it is lifted or has run out. */
@Entity
@Table(name = "contact_do_not_contact")
@Unscoped(
        "A subscriber belongs to no unit (DD026); the list is the province's, and a number is asked for by who has it")
final class DoNotContact {

    private static final String ALL = "ALL";

    @Id
    private long id;

    @Embedded
    @Secret
    private ProtectedNumber subscriber;

    private String channel;
    private String reason;
    private Instant since;
    private @Nullable Instant until;
    private String putBy;
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;
    private @Nullable String liftReason;

    /** The channel while it stands, for the database to keep it the only one. */
    private @Nullable String inForce;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected DoNotContact() {}

    DoNotContact(ProtectedNumber subscriber, DoNotContactForm form, String putBy, Instant since) {
        if (form.until() != null && !form.until().isAfter(since)) {
            throw RuleViolation.at("until", "contact.until.past");
        }
        this.id = Ids.next();
        this.subscriber = subscriber;
        this.channel = code(form.channel());
        this.reason = form.reason();
        this.since = since;
        this.until = form.until();
        this.putBy = putBy;
        this.inForce = channel;
    }

    static String code(@Nullable ContactChannel channel) {
        return channel == null ? ALL : channel.name();
    }

    /** Makes room for another, once this one has run out. */
    void requireOver(Instant now) {
        if (standsAt(now)) {
            throw new RuleViolation("contact.do-not-contact.stands");
        }
        this.inForce = null;
    }

    void lift(String why, String by, Instant at) {
        if (!standsAt(at)) {
            throw new RuleViolation("contact.do-not-contact.over");
        }
        this.liftReason = DoNotContactForm.requireReason(why);
        this.liftedBy = by;
        this.liftedAt = at;
        this.inForce = null;
    }

    boolean standsAt(Instant moment) {
        return !moment.isBefore(since)
                && (until == null || moment.isBefore(until))
                && (liftedAt == null || moment.isBefore(liftedAt));
    }

    boolean concerns(ContactChannel asked) {
        return isForAll() || channel.equals(asked.name());
    }

    boolean isForAll() {
        return channel.equals(ALL);
    }

    long id() {
        return id;
    }

    @Nullable
    Instant until() {
        return until;
    }

    Instant since() {
        return since;
    }

    ProtectedNumber subscriber() {
        return subscriber;
    }

    DoNotContactRow row(String masked, Instant now) {
        return new DoNotContactRow(
                id,
                masked,
                isForAll() ? null : ContactChannel.valueOf(channel),
                reason,
                since,
                until,
                putBy,
                liftedAt,
                liftedBy,
                liftReason,
                standsAt(now));
    }
}
