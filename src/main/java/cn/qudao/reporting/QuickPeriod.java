package cn.qudao.reporting;

import cn.qudao.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The periods that people ask for most. An address that names one stays right: last month is another one next month. */
public enum QuickPeriod {
    TODAY,
    YESTERDAY,
    WEEK,
    MONTH,
    LAST_MONTH;

    private static final int DAYS_OF_A_WEEK = 7;

    /** How addresses and bundles name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<QuickPeriod> of(String key) {
        return Arrays.stream(values()).filter(quick -> quick.key().equals(key)).findFirst();
    }

    /** Which days it is, seen from a day. */
    public Period on(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        YearMonth month = YearMonth.from(yesterday);
        return switch (this) {
            case TODAY -> Period.day(today);
            case YESTERDAY -> Period.day(yesterday);
            case WEEK -> new Period(today.minusDays(DAYS_OF_A_WEEK), yesterday);
            case MONTH -> new Period(month.atDay(1), yesterday);
            case LAST_MONTH -> Period.month(month.minusMonths(1));
        };
    }
}
