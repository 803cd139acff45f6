package cn.qudao.reporting.ui;

import cn.qudao.kernel.Order;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.uikit.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page keeps of a run: as many lines as a person reads, and the total of all.
 *
 * @param rows the first rows, or the foremost by the sort, with their subtotals where they come in the order of places
 * @param count how many rows there are in all
 */
record Shown(ReportRun run, List<Line> rows, @Nullable Line total, long count) {

    static final int LIMIT = 200;

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
        return new Shown(run, List.copyOf(kept), total, count);
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

    boolean isCut() {
        return count > LIMIT;
    }

    /** By the column that an address names; the order of places where it names none. */
    static Order order(ReportRun run, Address address) {
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
