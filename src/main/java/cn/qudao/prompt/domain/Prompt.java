package cn.qudao.prompt.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.prompt.PromptAnswer;
import cn.qudao.prompt.PromptOutcome;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.scope.ScopedRow;
import cn.qudao.sms.MessageState;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A prompt and what came of it. Written by the {@link PromptLedger} alone; here it is read, within the scope. */
@Entity
@Table(name = "prompt_due")
@Unaudited("It is a ledger itself, and written by no person")
final class Prompt extends ScopedRow {

    @Id
    @Column(name = "activation_id")
    private long id;

    private long productId;
    private Instant activatedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PromptOutcome outcome;

    private @Nullable Long advisedProductId;
    private @Nullable String template;
    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable MessageState messageState;

    private @Nullable Long answerRecommendationId;
    private @Nullable Instant answeredAt;
    private @Nullable Boolean succeeded;

    @Embedded
    private @Nullable ProtectedNumber subscriber;

    @SuppressWarnings("NullAway.Init")
    protected Prompt() {}

    long number() {
        return id;
    }

    Optional<ProtectedNumber> subscriber() {
        return Optional.ofNullable(subscriber);
    }

    private PromptAnswer answer() {
        if (answerRecommendationId == null) {
            return PromptAnswer.NONE;
        }
        return Boolean.TRUE.equals(succeeded) ? PromptAnswer.SUCCEEDED : PromptAnswer.RECOMMENDED;
    }

    PromptRow row(String maskedNumber) {
        return new PromptRow(
                Place.of(scopeKey()),
                activatedAt,
                new ProductId(productId),
                maskedNumber,
                outcome,
                advisedProductId == null ? null : new ProductId(advisedProductId),
                template,
                sentAt,
                messageState,
                answer(),
                answerRecommendationId == null ? null : new RecommendationId(answerRecommendationId),
                answeredAt);
    }
}
