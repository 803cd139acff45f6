package cn.qudao.reporting.domain;

import cn.qudao.kernel.Level;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns units with figures, which come in the order of their places and so parents first, into finished lines, with a
 * subtotal after each parent and the total at the end. Holds one line at a time.
 */
class Lines implements Iterator<Line> {

    private record Name(String code, String name) {}

    private final ReportRequest request;
    private final Iterator<UnitFigures> source;
    private final UnaryOperator<String> ownRowName;
    private final @Nullable Name[] above = new @Nullable Name[Level.values().length];
    private final Queue<Line> ready = new ArrayDeque<>();
    private final Tally total;
    private final Tally subtotal;
    private final boolean hasTotal;
    private @Nullable Name group;
    private boolean ended;

    /** @param ownRowName names what belongs to a unit itself and to none of those below it */
    Lines(ReportRequest request, Iterator<UnitFigures> source, UnaryOperator<String> ownRowName) {
        List<Column> columns = request.columns();
        this.request = request;
        this.source = source;
        this.ownRowName = ownRowName;
        this.total = new Tally(columns);
        this.subtotal = new Tally(columns);
        this.hasTotal = columns.stream().anyMatch(c -> c.total() != Column.Total.NONE);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            if (source.hasNext()) {
                take(source.next());
            } else {
                end();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void take(UnitFigures unit) {
        if (request.report().grain() != Grain.UNITS) {
            row(unit, unit.name(), null);
            return;
        }
        Level level = Objects.requireNonNull(unit.level());
        above[level.ordinal()] = new Name(unit.code(), unit.name());
        if (level == request.rows()) {
            row(unit, unit.name(), request.isGrouped() ? enter(level.ordinal() - 1) : null);
        } else if (unit.present()) {
            row(unit, ownRowName.apply(unit.name()), request.isGrouped() ? enter(level.ordinal()) : null);
        }
    }

    private void row(UnitFigures unit, String name, @Nullable Name parent) {
        total.add(unit.values());
        subtotal.add(unit.values());
        ready.add(new Line(
                Line.Kind.ROW,
                unit.code(),
                name,
                unit.level(),
                parent == null ? null : parent.name(),
                total.finish(unit.values())));
    }

    /** Makes sure that the rows to come count for the parent at the given level. */
    private Name enter(int level) {
        int first = Math.min(request.unit().level().ordinal() + 1, level);
        StringBuilder path = new StringBuilder();
        String code = "";
        for (int i = first; i <= level; i++) {
            Name unit = above[i];
            if (unit != null) {
                path.append(path.isEmpty() ? "" : " / ").append(unit.name());
                code = unit.code();
            }
        }
        Name parent = new Name(code, path.toString());
        if (!parent.equals(group)) {
            leave();
            group = parent;
        }
        return parent;
    }

    private void leave() {
        Name left = group;
        if (left != null) {
            ready.add(new Line(Line.Kind.SUBTOTAL, left.code(), left.name(), null, left.name(), subtotal.finish()));
        }
        subtotal.clear();
    }

    private void end() {
        leave();
        if (hasTotal) {
            ready.add(new Line(
                    Line.Kind.TOTAL,
                    request.unit().code(),
                    request.unit().name(),
                    request.unit().level(),
                    null,
                    total.finish()));
        }
        ended = true;
    }
}
