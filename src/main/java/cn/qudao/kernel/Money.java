package cn.qudao.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in yuan, exact to four decimals as the database keeps it ({@code decimal(19,4)}). */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    /** Decimals. */
    public static final int SCALE = 4;

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws ArithmeticException where the amount is finer than four decimals: nothing is rounded in silence */
    public Money {
        yuan = yuan.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money times(long count) {
        return new Money(yuan.multiply(BigDecimal.valueOf(count)));
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }
}
