package cn.qudao.contact.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** What contacts are counted over: whole days, weeks from Monday and months of Asia/Shanghai. */
public enum Span {
    DAY {
        @Override
        Period of(LocalDate day) {
            return Period.day(day);
        }
    },
    WEEK {
        @Override
        Period of(LocalDate day) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(monday, monday.plusDays(DayOfWeek.values().length - 1));
        }
    },
    MONTH {
        @Override
        Period of(LocalDate day) {
            return Period.month(YearMonth.from(day));
        }
    };

    abstract Period of(LocalDate day);

    final Period around(Instant at) {
        return of(LocalDate.ofInstant(at, Clocks.BUSINESS_ZONE));
    }

    /** The first moment that is counted with the given one. */
    final Instant from(Instant at) {
        return around(at).from().atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }

    /** The first moment that is counted with the given one by any of them. */
    static Instant begin(Instant at) {
        return Stream.of(values())
                .map(span -> span.from(at))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The first moment that is counted with it no longer. */
    final Instant until(Instant at) {
        return around(at).to().plusDays(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
