package cn.qudao.reporting;

import cn.qudao.kernel.Period;
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

    /** How an address names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How an address names several; empty: nothing. */
    public static String nameOf(List<Comparison> comparisons) {
        return comparisons.stream().map(Comparison::word).collect(Collectors.joining(","));
    }
}
