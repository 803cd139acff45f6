package cn.qudao.statistics.domain;

import cn.qudao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * New thresholds.
 *
 * @param warned a share from 0 to 1
 * @param malicious at most as high
 * @param reason why they change
 */
public record QualityThresholdForm(LocalDate validFrom, BigDecimal warned, BigDecimal malicious, String reason) {

    public static final int REASON_LENGTH = 200;

    private static final int PERCENT_DIGITS = 2;

    public QualityThresholdForm {
        if (malicious.compareTo(warned) > 0) {
            throw RuleViolation.at("malicious", "statistics.threshold.above-warned");
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "statistics.threshold.reason-length", REASON_LENGTH);
        }
    }

    /** As people write it: percents from 0 to 100 with at most two decimals. */
    public static QualityThresholdForm ofPercents(
            @Nullable LocalDate validFrom, @Nullable BigDecimal warned, @Nullable BigDecimal malicious, String reason) {
        if (validFrom == null) {
            throw RuleViolation.at("validFrom", "statistics.threshold.day-missing");
        }
        return new QualityThresholdForm(validFrom, share("warned", warned), share("malicious", malicious), reason);
    }

    private static BigDecimal share(String field, @Nullable BigDecimal percent) {
        if (percent == null
                || percent.signum() < 0
                || percent.compareTo(BigDecimal.valueOf(100)) > 0
                || percent.stripTrailingZeros().scale() > PERCENT_DIGITS) {
            throw RuleViolation.at(field, "statistics.threshold.no-percent");
        }
        return percent.movePointLeft(2).setScale(PERCENT_DIGITS + 2, RoundingMode.UNNECESSARY);
    }
}
