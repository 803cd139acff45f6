package cn.qudao.statistics.report;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * From which cells a period is put together: whole months, the days left over at its ends, and days that have no cells, so
 * that the records are read.
 */
record Slices(List<LocalDate> months, List<LocalDate> days, List<LocalDate> recordDays, List<LocalDate> lessDays) {

    /** Stands in for an empty list, which SQL does not have; nothing was ever recorded then. */
    private static final LocalDate NEVER = LocalDate.EPOCH;

    /** Of no period. */
    static final Slices NOTHING = new Slices(List.of(), List.of(), List.of(), List.of());

    private static final int ALL_DAYS = -1;

    /**
     * @param monthCells whether there are cells of months for what is asked
     * @param dayCells whether there are cells of days
     */
    static Slices of(Period period, boolean monthCells, boolean dayCells) {
        List<LocalDate> months = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month : period.months()) {
            Period part = within(month, period);
            if (monthCells && part.isWholeMonths()) {
                months.add(part.from());
            } else {
                part.from().datesUntil(part.to().plusDays(1)).forEach(days::add);
            }
        }
        return dayCells
                ? new Slices(months, days, List.of(), List.of())
                : new Slices(months, List.of(), days, List.of());
    }

    /** Cells of units reach down to clerks by month, and to grids by day. */
    static Slices ofUnits(Period period, Level cells) {
        return of(period, true, !Level.GRID.isAbove(cells));
    }

    /** Those of products reach down to grids by month, and to districts by day. */
    static Slices ofProducts(Period period, Level cells) {
        return of(period, !Level.GRID.isAbove(cells), !Level.DISTRICT.isAbove(cells));
    }

    /** Each of the days by itself. */
    static Slices daysOfProducts(Period period, Level cells) {
        return of(period, false, !Level.DISTRICT.isAbove(cells));
    }

    /**
     * Where there are no cells of days: the nearest whole months, and the records of days that these have too few or too many.
     * What is after today has no records, so that a month so far is near to its month.
     */
    static Slices nearest(Period period, LocalDate today) {
        List<LocalDate> months = new ArrayList<>();
        List<LocalDate> more = new ArrayList<>();
        List<LocalDate> less = new ArrayList<>();
        for (YearMonth month : period.months()) {
            Period part = within(month, period);
            List<LocalDate> outside = month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .filter(day -> !part.contains(day))
                    .toList();
            List<LocalDate> recorded =
                    outside.stream().filter(day -> !day.isAfter(today)).toList();
            if (recorded.size() < part.days()) {
                months.add(month.atDay(1));
                less.addAll(recorded);
            } else {
                part.from().datesUntil(part.to().plusDays(1)).forEach(more::add);
            }
        }
        return new Slices(months, List.of(), more, less);
    }

    private static Period within(YearMonth month, Period period) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new Period(
                first.isBefore(period.from()) ? period.from() : first, last.isAfter(period.to()) ? period.to() : last);
    }

    /** As parameters of a query: {@code months}, {@code days}, {@code record_days} and {@code less_days} behind the prefix. */
    void putInto(Map<String, Object> parameters, String prefix) {
        parameters.put(prefix + "months", orNever(months));
        parameters.put(prefix + "days", orNever(days));
        parameters.put(prefix + "record_days", orNever(recordDays));
        parameters.put(prefix + "less_days", orNever(lessDays));
    }

    /** Between which moments the records lie: there is an index by moment, and none by day for all places. */
    void putMomentsInto(Map<String, Object> parameters, String prefix) {
        List<LocalDate> touched =
                Stream.concat(recordDays.stream(), lessDays.stream()).sorted().toList();
        parameters.put(prefix + "since", beginning(touched.isEmpty() ? NEVER : touched.getFirst()));
        parameters.put(
                prefix + "until",
                beginning(touched.isEmpty() ? NEVER : touched.getLast().plusDays(1)));
    }

    private static LocalDateTime beginning(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant(), ZoneOffset.UTC);
    }

    /** The days that are no whole months, as masks of the at most two months they lie in. */
    void putMasksInto(Map<String, Object> parameters) {
        Map<LocalDate, Integer> masks = new TreeMap<>();
        days.forEach(day -> masks.merge(day.withDayOfMonth(1), bit(day), (a, b) -> a | b));
        recordDays.forEach(day -> masks.merge(day.withDayOfMonth(1), bit(day), (a, b) -> a | b));
        List<LocalDate> touched = List.copyOf(masks.keySet());
        LocalDate head = touched.isEmpty() ? NEVER : touched.getFirst();
        LocalDate tail = touched.isEmpty() ? NEVER : touched.getLast();
        parameters.put("head_month", head);
        parameters.put("head_mask", masks.getOrDefault(head, ALL_DAYS));
        parameters.put("tail_month", tail);
        parameters.put("tail_mask", masks.getOrDefault(tail, ALL_DAYS));
    }

    private static int bit(LocalDate day) {
        return 1 << (day.getDayOfMonth() - 1);
    }

    private static List<LocalDate> orNever(List<LocalDate> dates) {
        return dates.isEmpty() ? List.of(NEVER) : dates;
    }
}
