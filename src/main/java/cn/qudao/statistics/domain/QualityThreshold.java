package cn.qudao.statistics.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Thresholds from a day on, until the day of the next. Never changed. */
@Entity
@Table(name = "statistics_quality_threshold")
@Unscoped("One measure for the whole province: outlets are compared by it")
final class QualityThreshold {

    @Id
    private long id;

    private LocalDate validFrom;
    private BigDecimal warned;
    private BigDecimal malicious;
    private String reason;
    private @Nullable String decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected QualityThreshold() {}

    QualityThreshold(QualityThresholdForm form, String decidedBy, Instant decidedAt) {
        this.id = Ids.next();
        this.validFrom = form.validFrom();
        this.warned = form.warned();
        this.malicious = form.malicious();
        this.reason = form.reason();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    QualityThresholdRow row() {
        return new QualityThresholdRow(validFrom, warned, malicious, reason, decidedBy, decidedAt);
    }
}
