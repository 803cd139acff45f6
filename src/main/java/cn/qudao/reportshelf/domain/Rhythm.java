package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/** How often something comes by itself. */
public enum Rhythm {
    DAILY,
    WORKDAYS,
    WEEKLY,
    MONTHLY;

    private static final int FURTHEST_DAYS = 100;

    /**
     * The first time after an instant, however many have been missed before it.
     *
     * @param day of the week, from 1 for Monday, or of the month; a month that is shorter has it on its last
     */
    Instant next(Instant after, int day, int hour, Predicate<LocalDate> isWorkday) {
        LocalDate first = after.atZone(Clocks.BUSINESS_ZONE).toLocalDate();
        return first.datesUntil(first.plusDays(FURTHEST_DAYS))
                .filter(date -> matches(date, day, isWorkday))
                .map(date -> date.atTime(hour, 0).atZone(Clocks.BUSINESS_ZONE).toInstant())
                .filter(time -> time.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    private boolean matches(LocalDate date, int day, Predicate<LocalDate> isWorkday) {
        return switch (this) {
            case DAILY -> true;
            case WORKDAYS -> isWorkday.test(date);
            case WEEKLY -> date.getDayOfWeek().getValue() == day;
            case MONTHLY -> date.getDayOfMonth() == Math.min(day, date.lengthOfMonth());
        };
    }
}
