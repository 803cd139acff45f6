package cn.qudao.reporting.ui;

import cn.qudao.kernel.Order;
import cn.qudao.kernel.TimePlace;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter.NumberFilter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.RecordTotal;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.uikit.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page keeps of a run: as many lines as a person reads, and the total of all.
 *
 * @param rows the first rows, or the foremost by the sort, with their subtotals where they come in the order of places
 * @param total null where it is not known
 * @param count how many rows there are in all
 * @param more there are more than counted
 * @param next where the records of the next page begin; null for the last, and for other lines than records
 */
record Shown(
        ReportRun run,
        List<Line> rows,
        @Nullable Line total,
        long count,
        boolean more,
        @Nullable TimePlace next) {

    static final int LIMIT = 200;

    /** The column that records go by. */
    static final String TIME = "time";

    /** Records of a page. */
    static final int PAGE = 50;

    /** @param lines one record more than a page has, where there are more */
    static Shown page(ReportRun run, Iterator<Line> lines, RecordTotal total) {
        List<Line> rows = new ArrayList<>();
        lines.forEachRemaining(line -> {
            if (!line.isSum()) {
                rows.add(line);
            }
        });
        boolean isLast = rows.size() <= PAGE;
        List<Line> page = List.copyOf(isLast ? rows : rows.subList(0, PAGE));
        return new Shown(
                run,
                page,
                total.line(),
                total.count(),
                total.more(),
                isLast ? null : place(run.request().report(), page.getLast()));
    }

    private static TimePlace place(ReportDefinition report, Line line) {
        return new TimePlace((Instant) value(report, line, TIME), id(report, line));
    }

    /** Of a record. */
    static long id(ReportDefinition report, Line line) {
        return ((BigDecimal) value(report, line, "id")).longValueExact();
    }

    private static Object value(ReportDefinition report, Line line, String key) {
        List<String> keys = report.columns().stream().map(Column::key).toList();
        return Objects.requireNonNull(line.values().get(keys.indexOf(key)), key);
    }

    static Shown of(ReportRun run, Iterator<Line> lines, Order by) {
        Comparator<Line> order = comparator(run, by);
        List<Line> kept = new ArrayList<>();
        Line total = null;
        long count = 0;
        while (lines.hasNext()) {
            Line line = lines.next();
            switch (line.kind()) {
                case ROW -> {
                    count++;
                    keep(kept, line, order, count);
                }
                case SUBTOTAL -> {
                    if (order == null && count <= LIMIT) {
                        kept.add(line);
                    }
                }
                case TOTAL -> total = line;
            }
        }
        if (order != null) {
            trim(kept, order);
        }
        return new Shown(run, List.copyOf(kept), total, count, false, null);
    }

    private static void keep(List<Line> kept, Line line, @Nullable Comparator<Line> order, long count) {
        if (order == null) {
            if (count <= LIMIT) {
                kept.add(line);
            }
            return;
        }
        kept.add(line);
        if (kept.size() >= 2 * LIMIT) {
            trim(kept, order);
        }
    }

    private static void trim(List<Line> kept, Comparator<Line> order) {
        kept.sort(order);
        if (kept.size() > LIMIT) {
            kept.subList(LIMIT, kept.size()).clear();
        }
    }

    /** The same with so many lines at most. */
    Shown first(int most) {
        return rows.size() <= most
                ? this
                : new Shown(run, List.copyOf(rows.subList(0, most)), total, count, more, next);
    }

    /** Whether there are rows that the page does not show and no further page does. */
    boolean isCut() {
        return count > LIMIT && run.request().report().grain() != Grain.RECORDS;
    }

    /** Whether the total is that of all rows, and not only of the first so many. */
    boolean isWhole() {
        return run.request().report().filters().stream()
                .noneMatch(filter -> filter instanceof NumberFilter number
                        && number.key().equals(ReportDefinition.TOP)
                        && count >= number.value(run.request().filters()));
    }

    /** Records go by time alone, which is what they are paged by. */
    static Order timely(Address address) {
        return address.get("sort")
                .map(Order::parse)
                .filter(order -> order.isBy(TIME))
                .orElse(Order.OWN);
    }

    /** By the column that an address names; the order of places where it names none. */
    static Order order(ReportRun run, Address address) {
        if (run.request().report().grain() == Grain.RECORDS) {
            return timely(address);
        }
        return address.get("sort")
                .map(Order::parse)
                .filter(order -> run.columns().stream().anyMatch(column -> order.isBy(column.key())))
                .orElse(Order.OWN);
    }

    private static @Nullable Comparator<Line> comparator(ReportRun run, Order by) {
        Comparator<Object> natural = Shown::compare;
        Comparator<@Nullable Object> wanted = Comparator.nullsLast(by.descending() ? natural.reversed() : natural);
        return run.columns().stream()
                .filter(column -> by.isBy(column.key()))
                .findFirst()
                .map(run::position)
                .<Comparator<Line>>map(position -> (one, other) -> wanted.compare(
                        one.values().get(position), other.values().get(position)))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
