package cn.qudao.screening.domain;

import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Secret;
import cn.qudao.scope.ScopedRow;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.NewListing;
import cn.qudao.screening.Subject;
import jakarta.persistence.Embedded;
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

/**
 * That a number, an outlet or a product stands on a list, until it is taken off or has run out. An outlet's belongs to the
 * outlet's place; numbers and products are of the whole province.
 */
@Entity
@Table(name = "screening_listing")
final class Listing extends ScopedRow {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ListColour colour;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Subject.Kind kind;

    @Embedded
    @Secret
    private @Nullable ProtectedNumber subscriber;

    private @Nullable Long outletId;
    private @Nullable Long productId;
    private String reason;
    private Instant since;
    private @Nullable Instant until;
    private String putBy;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String endReason;

    /** Colour and subject while it stands, to find it by and for the database to keep it the only one. */
    private @Nullable String inForce;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Listing() {}

    private Listing(Place place, String key, NewListing form, String putBy, Instant since) {
        super(place);
        if (form.until() != null && !form.until().isAfter(since)) {
            throw RuleViolation.at("until", "screening.until.past");
        }
        this.id = Ids.next();
        this.colour = form.list();
        this.kind = form.subject().kind();
        this.reason = form.reason();
        this.since = since;
        this.until = form.until();
        this.putBy = putBy;
        this.inForce = key;
    }

    static Listing ofNumber(ProtectedNumber number, String key, NewListing form, String putBy, Instant since) {
        Listing listing = new Listing(Place.ROOT, key, form, putBy, since);
        listing.subscriber = number;
        return listing;
    }

    static Listing ofOutlet(long outlet, Place place, String key, NewListing form, String putBy, Instant since) {
        Listing listing = new Listing(place, key, form, putBy, since);
        listing.outletId = outlet;
        return listing;
    }

    static Listing ofProduct(long product, String key, NewListing form, String putBy, Instant since) {
        Listing listing = new Listing(Place.ROOT, key, form, putBy, since);
        listing.productId = product;
        return listing;
    }

    /** Makes room for another, once this one has run out. */
    void requireOver(Instant now) {
        if (standsAt(now)) {
            throw new RuleViolation("screening.stands");
        }
        this.inForce = null;
    }

    void end(String why, String by, Instant at) {
        if (!standsAt(at)) {
            throw new RuleViolation("screening.over");
        }
        this.endReason = NewListing.requireReason(why);
        this.endedBy = by;
        this.endedAt = at;
        this.inForce = null;
    }

    boolean standsAt(Instant moment) {
        return !moment.isBefore(since)
                && (until == null || moment.isBefore(until))
                && (endedAt == null || moment.isBefore(endedAt));
    }

    long id() {
        return id;
    }

    ListColour colour() {
        return colour;
    }

    Subject.Kind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    @Nullable
    Instant until() {
        return until;
    }

    @Nullable
    ProtectedNumber subscriber() {
        return subscriber;
    }

    @Nullable
    Long outletId() {
        return outletId;
    }

    @Nullable
    Long productId() {
        return productId;
    }

    /** @param subject as people read it */
    ListingRow row(String subject, @Nullable String code, Instant now) {
        return new ListingRow(
                id,
                colour,
                kind,
                subject,
                code,
                reason,
                since,
                until,
                putBy,
                endedAt,
                endedBy,
                endReason,
                standsAt(now));
    }
}
