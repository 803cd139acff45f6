package cn.qudao.reporting.ui;

import cn.qudao.kernel.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** How long a period is: one day says which it is, but for a range. What has not ended yet goes up to yesterday. */
enum Span {
    DAY {
        @Override
        Period around(LocalDate day, LocalDate today) {
            return Period.day(day);
        }
    },
    WEEK {
        @Override
        Period around(LocalDate day, LocalDate today) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return until(monday, monday.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)), today);
        }
    },
    MONTH {
        @Override
        Period around(LocalDate day, LocalDate today) {
            return until(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth(), today);
        }
    },
    RANGE {
        @Override
        Period around(LocalDate day, LocalDate today) {
            return Period.day(day);
        }
    };

    abstract Period around(LocalDate day, LocalDate today);

    /** The shortest that a period is one of. */
    static Span of(Period period, LocalDate today) {
        return Arrays.stream(values())
                .filter(span -> span.around(period.from(), today).equals(period))
                .findFirst()
                .orElse(RANGE);
    }

    private static Period until(LocalDate first, LocalDate last, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        if (!last.isAfter(yesterday)) {
            return new Period(first, last);
        }
        return new Period(first, first.isAfter(yesterday) ? first : yesterday);
    }
}
