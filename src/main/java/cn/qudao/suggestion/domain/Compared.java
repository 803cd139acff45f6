package cn.qudao.suggestion.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The same customers in the month before and in the month after.
 *
 * @param customers of whom both months are known
 */
public record Compared(long customers, BigDecimal sumBefore, BigDecimal sumAfter) {

    /** A mean of fewer says more of each of them than of all. */
    public static final int FEWEST = 5;

    static final Compared NOBODY = new Compared(0, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int DECIMALS = 2;

    Compared plus(Compared other) {
        return new Compared(customers + other.customers, sumBefore.add(other.sumBefore), sumAfter.add(other.sumAfter));
    }

    /** Null of too few, as all the means. */
    public @Nullable BigDecimal before() {
        return mean(sumBefore);
    }

    public @Nullable BigDecimal after() {
        return mean(sumAfter);
    }

    public @Nullable BigDecimal change() {
        return mean(sumAfter.subtract(sumBefore));
    }

    /** By how much more these have changed than those. */
    public @Nullable BigDecimal changeAgainst(Compared others) {
        BigDecimal own = change();
        BigDecimal theirs = others.change();
        return own == null || theirs == null ? null : own.subtract(theirs);
    }

    private @Nullable BigDecimal mean(BigDecimal sum) {
        return customers < FEWEST ? null : sum.divide(BigDecimal.valueOf(customers), DECIMALS, RoundingMode.HALF_UP);
    }
}
