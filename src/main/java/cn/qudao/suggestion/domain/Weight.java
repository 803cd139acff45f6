package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import cn.qudao.suggestion.Matched;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One edition of what speaks for a product: never changed, it only ends when the next edition begins. */
@Entity
@Table(name = "suggestion_weight")
@Unscoped("The whole province suggests by the same weights")
final class Weight {

    @Id
    private long id;

    private long series;
    private int edition;
    private @Nullable Long productId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Matched matched;

    private String matchedValue;
    private int points;
    private Instant since;
    private @Nullable Instant until;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Weight() {}

    private Weight(long series, int edition, WeightForm form, Instant since) {
        this.id = Ids.next();
        this.series = series;
        this.edition = edition;
        this.productId = form.product() == null ? null : form.product().value();
        this.matched = Objects.requireNonNull(form.matched());
        this.matchedValue = form.value();
        this.points = Objects.requireNonNull(form.points());
        this.since = since;
    }

    static Weight first(WeightForm form, Instant since) {
        return new Weight(Ids.next(), 1, form, since);
    }

    /** Ends this edition and begins the next. */
    Weight revise(WeightForm form, Instant now) {
        end(now);
        return new Weight(series, edition + 1, form, now);
    }

    final void end(Instant now) {
        if (until != null) {
            throw new RuleViolation("suggestion.weight.ended");
        }
        until = now;
    }

    WeightRow row() {
        return new WeightRow(
                series,
                edition,
                productId == null ? null : new ProductId(productId),
                matched,
                matchedValue,
                points,
                since,
                until);
    }
}
