package cn.qudao.card.domain;

import cn.qudao.card.AfterFree;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardState;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Embedded;
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
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A card. Written by the ledger alone; here it is read, within the scope. It follows the unit that it is at. */
@Entity
@Table(name = "card")
@Unaudited("The ledger says every movement")
final class Card extends ScopedRow {

    @Id
    private long id;

    private long batchId;
    private long unitId;
    private long serial;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CardKind kind;

    private long productId;
    private String codeHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CardState state;

    private @Nullable Long holderId;
    private @Nullable Long outletId;
    private LocalDate validUntil;
    private @Nullable Instant issuedAt;
    private @Nullable Instant soldAt;
    private @Nullable Instant activatedAt;
    private @Nullable LocalDate freeUntil;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable AfterFree afterFree;

    private @Nullable Long stopId;
    private @Nullable Instant remindedAt;
    private byte @Nullable [] reminder;
    private int tries;

    @Embedded
    private @Nullable ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Card() {}

    long id() {
        return id;
    }

    long serial() {
        return serial;
    }

    Optional<UnitId> outlet() {
        return Optional.ofNullable(outletId).map(UnitId::new);
    }

    CardState state() {
        return state;
    }

    CardKind kind() {
        return kind;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    ProductId product() {
        return new ProductId(productId);
    }

    @Nullable
    AfterFree afterFree() {
        return afterFree;
    }

    Place place() {
        return Place.of(scopeKey());
    }

    boolean wasReminded() {
        return remindedAt != null;
    }

    @Nullable
    LocalDate freeUntil() {
        return freeUntil;
    }

    Instant activatedAt() {
        return Objects.requireNonNull(activatedAt);
    }

    /** Whom it was activated for. */
    ProtectedNumber subscriber() {
        return Objects.requireNonNull(subscriber);
    }

    CardRow row(@Nullable UnitRow outlet, Function<ProtectedNumber, String> masked) {
        return new CardRow(
                serial,
                kind,
                product(),
                state,
                outlet,
                validUntil,
                issuedAt,
                soldAt,
                subscriber == null ? null : masked.apply(subscriber),
                activatedAt,
                freeUntil,
                afterFree);
    }
}
