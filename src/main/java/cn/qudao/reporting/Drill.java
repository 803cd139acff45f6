package cn.qudao.reporting;

import cn.qudao.kernel.Level;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a number leads: a report for the row's unit, over the same period. Filters that the target knows too are kept.
 *
 * @param level what the target's rows are; null: directly below the unit
 * @param taken what of the target's address comes from the row: the column that has it, by parameter
 */
public record Drill(String report, @Nullable Level level, Map<String, String> filters, Map<String, String> taken) {

    /** Where the target's period begins, if not with the row's: {@link #MONTH} is the first of the month of its last day. */
    public static final String FROM = "from";

    /** Where the target's period is one day alone, and not the row's: that day. */
    public static final String DAY = "day";

    /** Where the target's period is the one that the row's is compared with: the comparison's word. */
    public static final String COMPARED = "other-period";

    static final String MONTH = "month";
    static final String YEAR = "year";

    /** @param to the last day of the period */
    public static LocalDate begin(String value, LocalDate to) {
        return switch (value) {
            case MONTH -> to.withDayOfMonth(1);
            case YEAR -> to.withDayOfYear(1);
            default -> LocalDate.parse(value);
        };
    }

    public static Drill to(String report) {
        return new Drill(report, null, Map.of(), Map.of());
    }

    public Drill at(Level rows) {
        return new Drill(report, rows, filters, taken);
    }

    public Drill with(String filter, String value) {
        return with(Map.of(filter, value));
    }

    public Drill with(Map<String, String> others) {
        return new Drill(report, level, plus(filters, others), taken);
    }

    /** A parameter has the row's value of a column; a total that has none leads nowhere. */
    public Drill taking(String parameter, String column) {
        return new Drill(report, level, filters, plus(taken, Map.of(parameter, column)));
    }

    /** From the first of the month on, to the end of the period. */
    public Drill monthToDate() {
        return with(FROM, MONTH);
    }

    /** From the first of the year on. */
    public Drill yearToDate() {
        return with(FROM, YEAR);
    }

    private static Map<String, String> plus(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }
}
