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
 */
public record Drill(String report, @Nullable Level level, Map<String, String> filters) {

    /** Where the target's period begins, if not with the row's: {@link #MONTH} is the first of the month of its last day. */
    public static final String FROM = "from";

    static final String MONTH = "month";

    /** @param to the last day of the period */
    public static LocalDate begin(String value, LocalDate to) {
        return value.equals(MONTH) ? to.withDayOfMonth(1) : LocalDate.parse(value);
    }

    public static Drill to(String report) {
        return new Drill(report, null, Map.of());
    }

    public Drill at(Level rows) {
        return new Drill(report, rows, filters);
    }

    public Drill with(String filter, String value) {
        return with(Map.of(filter, value));
    }

    public Drill with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(filters);
        more.putAll(others);
        return new Drill(report, level, more);
    }
}
