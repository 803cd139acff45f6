package cn.qudao.reporting.ui;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import java.io.Serializable;
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

    static Shown of(ReportRun run, Iterator<Line> lines, @Nullable Sort sort) {
        Comparator<Line> order = sort == null ? null : sort.comparator(run);
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

    /** As in an address: a column's key, with a minus sign for the highest first. */
    record Sort(String key, boolean descending) implements Serializable {

        static @Nullable Sort of(ReportRun run, @Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            Sort sort = new Sort(text.replaceFirst("^-", ""), text.startsWith("-"));
            return run.columns().stream().anyMatch(column -> column.key().equals(sort.key)) ? sort : null;
        }

        Comparator<Line> comparator(ReportRun run) {
            Column column = run.columns().stream()
                    .filter(c -> c.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            int position = run.position(column);
            Comparator<Object> natural = Sort::compare;
            Comparator<@Nullable Object> order = Comparator.nullsLast(descending ? natural.reversed() : natural);
            return (one, other) ->
                    order.compare(one.values().get(position), other.values().get(position));
        }

        @SuppressWarnings("unchecked")
        private static int compare(Object one, Object other) {
            return ((Comparable<Object>) one).compareTo(other);
        }

        @Override
        public String toString() {
            return (descending ? "-" : "") + key;
        }
    }
}
