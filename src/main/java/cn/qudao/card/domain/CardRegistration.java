package cn.qudao.card.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.KeptSaying;
import cn.qudao.card.CardKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Saying;
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
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That an activation was asked for by a card, and what came of it; a fact, which keeps the place that it had. */
@Entity
@Table(name = "card_registration")
@Unaudited("It says itself who asked, and the activation every step")
final class CardRegistration extends ScopedRow {

    @Id
    private long id;

    private LocalDate businessDay;
    private long cardId;
    private long serial;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CardKind kind;

    private long outletId;
    private @Nullable String clerkName;
    private long productId;
    private long activationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActivationState state;

    private @Nullable String reasonKey;
    private @Nullable String reasonArguments;
    private @Nullable LocalDate freeUntil;
    private Instant registeredAt;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CardRegistration() {}

    CardRegistration(
            Card card, Standing at, ProtectedNumber subscriber, Accepted accepted, Instant now, LocalDate day) {
        super(at.place());
        this.id = Ids.next();
        this.businessDay = day;
        this.cardId = card.id();
        this.serial = card.serial();
        this.kind = card.kind();
        this.outletId = at.outlet().value();
        this.clerkName = at.name();
        this.productId = card.product().value();
        this.activationId = accepted.id().value();
        this.subscriber = subscriber;
        this.registeredAt = now;
        this.state = accepted.state();
        because(accepted.reason());
    }

    void finish(ActivationState result, @Nullable Saying reason, @Nullable LocalDate free) {
        this.state = result;
        this.freeUntil = free;
        because(reason);
    }

    private void because(@Nullable Saying reason) {
        this.reasonKey = KeptSaying.key(reason);
        this.reasonArguments = KeptSaying.arguments(reason);
    }

    long number() {
        return id;
    }

    long card() {
        return cardId;
    }

    UnitId outlet() {
        return new UnitId(outletId);
    }

    RegistrationRow row(@Nullable UnitRow outlet, Function<ProtectedNumber, String> masked) {
        return new RegistrationRow(
                registeredAt,
                Serial.text(serial),
                kind,
                outlet,
                clerkName,
                masked.apply(subscriber),
                new ProductId(productId),
                state,
                KeptSaying.read(reasonKey, reasonArguments),
                freeUntil);
    }
}
