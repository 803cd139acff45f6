package cn.qudao.recommendation.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.TimePlace;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationsChanged;
import cn.qudao.recommendation.RecommendationsChanged.Change;
import cn.qudao.recommendation.Result;
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
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody recommended a product to a subscriber, and what came of it. A fact: only its result is ever added. */
@Entity
@Table(name = "recommendation")
final class Recommendation extends ScopedRow {

    @Id
    private long id;

    @PartitionKey
    private LocalDate businessDay;

    private long outletId;
    private @Nullable Long clerkId;
    private long productId;
    private Money monthlyPrice;
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Way way;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Cause cause;

    private String source;
    private String sourceId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Result result;

    private @Nullable String failReason;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    Recommendation(RecommendationEntry entry, Money monthlyPrice, ProtectedNumber subscriber) {
        super(entry.place());
        this.id = Ids.next();
        this.businessDay = LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE);
        this.outletId = entry.outlet().value();
        this.clerkId = entry.clerk() == null ? null : entry.clerk().value();
        this.productId = entry.product().value();
        this.monthlyPrice = monthlyPrice;
        this.recordedAt = entry.at();
        this.way = entry.way();
        this.cause = entry.cause();
        this.source = entry.source();
        this.sourceId = entry.sourceId();
        this.result = entry.result();
        this.failReason = entry.failReason();
        this.subscriber = subscriber;
    }

    /** @param reason why it failed; null for a success */
    void settle(Result outcome, @Nullable String reason) {
        if (result != Result.PENDING || outcome == Result.PENDING) {
            throw new RuleViolation("recommendation.already-settled");
        }
        this.result = outcome;
        this.failReason = reason;
    }

    RecommendationId id() {
        return new RecommendationId(id);
    }

    /** The clerk's, or the outlet's where no clerk is named. */
    Place place() {
        return new Place(scopeKey(), clerkId == null ? Level.OUTLET : Level.CLERK);
    }

    LocalDate businessDay() {
        return businessDay;
    }

    TimePlace timePlace() {
        return new TimePlace(recordedAt, id);
    }

    ProtectedNumber subscriber() {
        return subscriber;
    }

    RecommendationsChanged recorded() {
        return changed(false);
    }

    RecommendationsChanged settled() {
        return changed(true);
    }

    private RecommendationsChanged changed(boolean settled) {
        return new RecommendationsChanged(List.of(new Change(id(), businessDay, settled, result)));
    }

    RecommendationRow row(String maskedNumber) {
        return new RecommendationRow(
                id(), recordedAt, place(), new ProductId(productId), way, cause, result, failReason, maskedNumber);
    }
}
