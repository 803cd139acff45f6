package cn.qudao.sms.domain;

import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.MessageState;
import jakarta.persistence.Column;
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

/** What a phone is sent. Written by the departures alone; here it is read, within the scope. */
@Entity
@Table(name = "sms_out")
@Unaudited("The row itself says to whom, what about and what became of it")
final class Outgoing extends ScopedRow {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MessageState state;

    @Column(name = "message")
    private @Nullable String text;

    private int parts;
    private @Nullable String code;
    private int attempts;
    private Instant createdAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant finishedAt;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Outgoing() {}

    OutgoingRow row(String maskedNumber) {
        return new OutgoingRow(
                id, scopeKey(), createdAt, kind, maskedNumber, text, parts, state, code, attempts, sentAt, finishedAt);
    }

    long number() {
        return id;
    }

    ProtectedNumber subscriber() {
        return subscriber;
    }
}
