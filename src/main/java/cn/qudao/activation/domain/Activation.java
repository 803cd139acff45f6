package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.KeptSaying;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.Step;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Unaudited;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.Way;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How far an activation has come. Written by the pipeline alone; here it is read, within the scope. */
@Entity
@Table(name = "activation_request")
@Unaudited("Its own time line says every step")
final class Activation extends ScopedRow {

    @Id
    private long id;

    private long recommendationId;
    private LocalDate businessDay;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Way door;

    private String doorKey;
    private @Nullable Long accountId;
    private long productId;
    private @Nullable Long platformId;
    private @Nullable String platformOrder;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActivationState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Step step;

    private int attempts;
    private @Nullable String reasonKey;
    private @Nullable String reasonArguments;
    private Instant requestedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Long endsId;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Activation() {}

    ActivationRow row(String maskedNumber) {
        return new ActivationRow(
                new ActivationId(id),
                new RecommendationId(recommendationId),
                scopeKey(),
                new ProductId(productId),
                endsId == null ? OrderAction.ADD : OrderAction.DELETE,
                door,
                platformId,
                platformOrder,
                state,
                step,
                attempts,
                KeptSaying.read(reasonKey, reasonArguments),
                requestedAt,
                finishedAt,
                maskedNumber);
    }

    long number() {
        return id;
    }

    ProtectedNumber subscriber() {
        return subscriber;
    }
}
