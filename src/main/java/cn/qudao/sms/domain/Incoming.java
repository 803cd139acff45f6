package cn.qudao.sms.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.KeptSaying;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import cn.qudao.sms.Outcome;
import jakarta.persistence.Embedded;
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

/** What a phone has sent. Written by the door alone; here it is read, within the scope. */
@Entity
@Table(name = "sms_in")
@Unaudited("The row itself says who sent what and what became of it")
final class Incoming extends ScopedRow {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;

    private String shown;
    private @Nullable String reasonKey;
    private @Nullable String reasonArguments;
    private @Nullable Long activationId;
    private Instant receivedAt;

    @Embedded
    private @Nullable ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Incoming() {}

    IncomingRow row(String maskedNumber) {
        return new IncomingRow(
                id,
                scopeKey(),
                receivedAt,
                maskedNumber,
                shown,
                outcome,
                KeptSaying.read(reasonKey, reasonArguments),
                activationId == null ? null : new ActivationId(activationId));
    }

    long number() {
        return id;
    }

    Optional<ProtectedNumber> subscriber() {
        return Optional.ofNullable(subscriber);
    }
}
