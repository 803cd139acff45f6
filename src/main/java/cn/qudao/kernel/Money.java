package cn.qudao.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An amount in yuan, exact to four decimals as the database keeps it ({@code decimal(19,4)}). */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    /** Decimals. */
    public static final int SCALE = 4;

    private static final int CENTS = 2;

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

    /**
     * Divides it in proportion to what each is worth, to the cent as far as it goes: the shares are this amount together, whatever
     * was rounded.
     */
    public List<Money> shares(List<Money> worth) {
        BigDecimal all = worth.stream().reduce(ZERO, Money::plus).yuan;
        List<Money> shares = new ArrayList<>();
        BigDecimal seen = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 0; i < worth.size(); i++) {
            seen = seen.add(worth.get(i).yuan);
            BigDecimal upTo = i == worth.size() - 1
                    ? yuan
                    : all.signum() == 0
                            ? BigDecimal.ZERO
                            : yuan.multiply(seen)
                                    .divide(all, CENTS, RoundingMode.HALF_UP)
                                    .min(yuan);
            shares.add(new Money(upTo.subtract(given)));
            given = upTo;
        }
        return shares;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }
}
