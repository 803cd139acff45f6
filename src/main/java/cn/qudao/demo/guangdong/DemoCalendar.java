package cn.qudao.demo.guangdong;

import cn.qudao.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The days that the demo tells of, seen from the business day on which it is loaded. */
public record DemoCalendar(LocalDate today) {

    private static final int FULL_MONTHS = 3;

    public LocalDate yesterday() {
        return today.minusDays(1);
    }

    public YearMonth lastFullMonth() {
        return YearMonth.from(today).minusMonths(1);
    }

    public LocalDate start() {
        return lastFullMonth().minusMonths(FULL_MONTHS - 1).atDay(1);
    }

    /** Three full months, and what has passed of this one; nothing on the first of a month. */
    public List<Period> months() {
        return IntStream.rangeClosed(0, FULL_MONTHS)
                .mapToObj(i -> YearMonth.from(start()).plusMonths(i))
                .filter(month -> !month.atDay(1).isAfter(yesterday()))
                .map(month -> new Period(month.atDay(1), min(month.atEndOfMonth(), yesterday())))
                .toList();
    }

    /** How much of this month has passed. */
    double partOfThisMonth() {
        return (double) (today.getDayOfMonth() - 1) / today.lengthOfMonth();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
