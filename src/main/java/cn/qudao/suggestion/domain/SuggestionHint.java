package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.Outcome;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A suggestion and what came of it. Written by the {@link HintLedger} alone; here it is read, within the scope. */
@Entity
@Table(name = "suggestion_hint")
@Unaudited("It is a ledger itself, and written with each customer at each counter")
final class SuggestionHint extends ScopedRow {

    @Id
    private long id;

    @PartitionKey
    private LocalDate businessDay;

    private long outletId;
    private long accountId;
    private long productId;
    private int position;
    private int points;
    private boolean heldOut;
    private @Nullable String customerGroup;
    private @Nullable String activity;
    private int productsHeld;
    private Instant shownAt;
    private @Nullable Instant declinedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable DeclineReason declineReason;

    private @Nullable Instant recommendedAt;
    private @Nullable Long activationId;
    private @Nullable Instant succeededAt;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SuggestionHint() {}

    long number() {
        return id;
    }

    ProtectedNumber subscriber() {
        return subscriber;
    }

    /** The furthest that it came. */
    private Outcome outcome() {
        if (heldOut) {
            return succeededAt == null ? Outcome.HELD_OUT : Outcome.HELD_OUT_TAKEN;
        }
        if (succeededAt != null) {
            return Outcome.TAKEN;
        }
        if (recommendedAt != null) {
            return Outcome.RECOMMENDED;
        }
        return declinedAt == null ? Outcome.SHOWN : Outcome.DECLINED;
    }

    HintRow row(String maskedNumber) {
        return new HintRow(
                shownAt,
                Place.of(scopeKey()),
                new ProductId(productId),
                position,
                points,
                customerGroup,
                outcome(),
                declineReason,
                succeededAt,
                maskedNumber);
    }
}
