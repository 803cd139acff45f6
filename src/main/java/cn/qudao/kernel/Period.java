package cn.qudao.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Business days of Asia/Shanghai, both ends included.
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw RuleViolation.at("to", "period.backwards");
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean isDay() {
        return from.equals(to);
    }

    /** Every month that the period touches, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(YearMonth.from(to)), m -> m.plusMonths(1))
                .toList();
    }

    /** What 环比 compares with: as many months, or else as many days, directly before. */
    public Period previous() {
        if (isWholeMonths()) {
            long months = months().size();
            return new Period(
                    from.minusMonths(months),
                    YearMonth.from(to).minusMonths(months).atEndOfMonth());
        }
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** What 同比 compares with: the same days a year before. */
    public Period lastYear() {
        return isWholeMonths()
                ? new Period(
                        from.minusYears(1), YearMonth.from(to).minusYears(1).atEndOfMonth())
                : new Period(from.minusYears(1), to.minusYears(1));
    }
}
