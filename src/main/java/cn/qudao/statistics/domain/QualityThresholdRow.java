package cn.qudao.statistics.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outlet at or below is warned of, or its recommendations count as malicious.
 *
 * @param warned a share from 0 to 1, of successes in recommendations
 * @param malicious at most as high
 * @param decidedBy null for those that the portal comes with
 */
public record QualityThresholdRow(
        LocalDate validFrom,
        BigDecimal warned,
        BigDecimal malicious,
        String reason,
        @Nullable String decidedBy,
        Instant decidedAt) {}
