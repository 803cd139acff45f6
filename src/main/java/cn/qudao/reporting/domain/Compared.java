package cn.qudao.reporting.domain;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts beside each row the figures of the same unit or value in other periods. What had figures then and has none now stands
 * there too, with zeros, so that totals compare everything with everything: a unit in the order of places, a value at the end.
 */
class Compared implements Iterator<UnitFigures> {

    private final boolean inOrder;
    private final List<Column> columns;

    private final List<String> all;

    /** For each period and each column that holds its figures: where these stand in a row of that period. */
    private final List<Map<String, Integer>> then;

    private final Iterator<UnitFigures> source;
    private final Queue<UnitFigures> ready = new ArrayDeque<>();
    private final int periods;

    /** By key or code, the row of each other period. */
    private final Map<Object, @Nullable UnitFigures[]> others;

    Compared(ReportRequest request, Iterator<UnitFigures> source, List<List<UnitFigures>> others) {
        this.inOrder = request.report().grain() == Grain.UNITS;
        this.columns = request.report().columns(request);
        this.all = request.columns().stream().map(Column::key).toList();
        this.then = request.comparisons().stream()
                .map(comparison -> places(request, comparison))
                .toList();
        this.source = source;
        this.periods = others.size();
        this.others = inOrder ? new TreeMap<>() : new LinkedHashMap<>();
        for (int i = 0; i < others.size(); i++) {
            int period = i;
            others.get(i)
                    .forEach(row -> this.others
                            .computeIfAbsent(key(row), key -> new @Nullable UnitFigures[periods])[period] = row);
        }
    }

    /** Another period may have other columns, as one that is no part of a month has none of days. */
    private static Map<String, Integer> places(ReportRequest request, Comparison comparison) {
        ReportRequest other = request.with(comparison);
        List<String> keys =
                other.report().columns(other).stream().map(Column::key).toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        request.compared().forEach(column -> places.put(column.then(comparison).key(), keys.indexOf(column.key())));
        return places;
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty()) {
            if (source.hasNext()) {
                take(source.next());
            } else {
                others.values().forEach(this::gone);
                others.clear();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public UnitFigures next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void take(UnitFigures row) {
        if (inOrder) {
            List<Object> before = new ArrayList<>();
            for (Object key : others.keySet()) {
                if ((Long) key >= row.key()) {
                    break;
                }
                before.add(key);
            }
            before.forEach(key -> gone(others.remove(key)));
        }
        @Nullable UnitFigures[] then = others.remove(key(row));
        boolean present = row.present() || then != null && isPresent(then);
        ready.add(with(row, present, row.values(), then));
    }

    private Object key(UnitFigures row) {
        return inOrder ? (Object) row.key() : row.code();
    }

    private static boolean isPresent(@Nullable UnitFigures[] then) {
        return Arrays.stream(then).anyMatch(row -> row != null && row.present());
    }

    private void gone(@Nullable UnitFigures @Nullable [] then) {
        if (then == null) {
            return;
        }
        Arrays.stream(then).filter(row -> row != null).findFirst().ifPresent(row -> {
            @Nullable
            Object[] nothing = columns.stream()
                    .map(column -> column.total() == Column.Total.SUM ? BigDecimal.ZERO : null)
                    .toArray();
            ready.add(with(row, isPresent(then), nothing, then));
        });
    }

    /** The row's own values and what they were then, each where its column stands; what follows from both has room left. */
    private UnitFigures with(
            UnitFigures row, boolean present, @Nullable Object[] values, @Nullable UnitFigures @Nullable [] other) {
        @Nullable Object[] full = new @Nullable Object[all.size()];
        for (int i = 0; i < values.length; i++) {
            full[all.indexOf(columns.get(i).key())] = values[i];
        }
        for (int period = 0; period < periods; period++) {
            UnitFigures figures = other == null ? null : other[period];
            then.get(period)
                    .forEach((key, place) ->
                            full[all.indexOf(key)] = figures == null ? BigDecimal.ZERO : figures.values()[place]);
        }
        return new UnitFigures(row.key(), row.level(), row.code(), row.name(), present, full);
    }
}
