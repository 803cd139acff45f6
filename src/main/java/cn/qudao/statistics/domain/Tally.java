package cn.qudao.statistics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was achieved in a period.
 *
 * @param valid outlets that count on its last day
 * @param covered those of them with a recommendation in it
 */
public record Tally(long recommended, long succeeded, long valid, long covered) {

    private static final int DIGITS = 6;

    /** Succeeded ÷ recommended; of nothing there is none. */
    public Optional<BigDecimal> successRate() {
        return share(succeeded, recommended);
    }

    /** Covered ÷ valid. */
    public Optional<BigDecimal> coverage() {
        return share(covered, valid);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
    }
}
