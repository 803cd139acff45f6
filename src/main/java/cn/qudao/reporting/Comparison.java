package cn.qudao.reporting;

import cn.qudao.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** With which other period a report is set side by side. */
public enum Comparison {
    /** 环比. */
    PREVIOUS,
    /** 同比. */
    YEAR;

    public Period of(Period period) {
        return switch (this) {
            case PREVIOUS -> period.previous();
            case YEAR -> period.lastYear();
        };
    }

    /** The day of the other period that stands beside a day of this one; a day outside it is one of the other already. */
    public LocalDate of(Period period, LocalDate day) {
        return period.contains(day) ? of(period).from().plusDays(ChronoUnit.DAYS.between(period.from(), day)) : day;
    }

    /** The day of this period that a day of the other stands beside; itself where this one is shorter. */
    public LocalDate beside(Period period, LocalDate then) {
        LocalDate day =
                period.from().plusDays(ChronoUnit.DAYS.between(of(period).from(), then));
        return period.contains(day) ? day : then;
    }

    public static Comparison named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** How an address names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How an address names several; empty: nothing. */
    public static String nameOf(List<Comparison> comparisons) {
        return comparisons.stream().map(Comparison::word).collect(Collectors.joining(","));
    }
}
