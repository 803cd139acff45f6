package cn.qudao.customer.storage;

import cn.qudao.customer.MonthFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The figures of a month as small as they can be: a file brings a million of them. What is not known is negative. */
record MartMonth(LocalDate asOf, int spendCents, int trafficCents, int daysActive, int products, int inNetwork) {

    private static final int DECIMALS = 2;
    private static final int UNKNOWN = -1;
    private static final int MONTHS = 12;

    static MartMonth of(MonthFigures figures) {
        return new MartMonth(
                figures.asOf(),
                cents(figures.spend()),
                cents(figures.traffic()),
                known(figures.daysActive()),
                known(figures.products()),
                figures.inNetwork() == null ? UNKNOWN : figures.inNetwork() ? 1 : 0);
    }

    boolean saysSomething() {
        return spendCents >= 0 || trafficCents >= 0 || daysActive >= 0 || products >= 0 || inNetwork >= 0;
    }

    @Nullable
    Object[] columns(byte[] hash) {
        return new @Nullable Object[] {
            hash,
            asOf.getYear() * MONTHS + asOf.getMonthValue(),
            amount(spendCents),
            amount(trafficCents),
            count(daysActive),
            count(products),
            count(inNetwork),
            asOf
        };
    }

    private static int cents(@Nullable BigDecimal amount) {
        return amount == null
                ? UNKNOWN
                : amount.movePointRight(DECIMALS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private static int known(@Nullable Integer count) {
        return count == null ? UNKNOWN : count;
    }

    private static @Nullable BigDecimal amount(int cents) {
        return cents < 0 ? null : BigDecimal.valueOf(cents, DECIMALS);
    }

    private static @Nullable Integer count(int count) {
        return count < 0 ? null : count;
    }
}
