package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import cn.qudao.suggestion.ServiceMode;
import cn.qudao.suggestion.TriggerEvent;
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

/** What an event has left to be said to a customer at the counter. Opened by the {@link TaskLedger} alone. */
@Entity
@Table(name = "suggestion_task")
@Unaudited("It says itself what called for it and when it was done")
final class SuggestionTask extends ScopedRow {

    @Id
    private long id;

    private long triggerId;
    private String reference;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TriggerEvent event;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ServiceMode mode;

    private @Nullable Long productId;
    private int points;
    private String note;
    private Instant openedAt;
    private Instant dueAt;
    private Instant endsAt;
    private @Nullable Instant doneAt;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SuggestionTask() {}

    void done(Instant at) {
        if (doneAt != null) {
            throw new RuleViolation("suggestion.task.already-done");
        }
        doneAt = at;
    }

    long number() {
        return id;
    }

    ProtectedNumber subscriber() {
        return subscriber;
    }

    TaskRow row(String maskedNumber) {
        return new TaskRow(
                id,
                Place.of(scopeKey()),
                event,
                mode,
                productId == null ? null : new ProductId(productId),
                note,
                dueAt,
                endsAt,
                doneAt,
                maskedNumber);
    }
}
