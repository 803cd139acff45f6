package cn.qudao.reporting.domain;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many records a list has in all, and what they add up to.
 *
 * @param more there are more than counted
 * @param line null where there are more, so that nobody knows the sums
 */
public record RecordTotal(
        long count, boolean more, @Nullable Line line) {

    /** From the total of a report that has added them up. */
    static RecordTotal of(ReportRequest request, Sums sums, ReportRequest other, Iterator<Line> lines) {
        List<String> keys =
                other.report().columns(other).stream().map(Column::key).toList();
        List<@Nullable Object> values = List.of();
        while (lines.hasNext()) {
            Line line = lines.next();
            if (line.kind() == Line.Kind.TOTAL) {
                values = line.values();
            }
        }
        List<@Nullable Object> total = values;
        return new RecordTotal(
                number(total.get(keys.indexOf(sums.count()))),
                false,
                line(request, column -> total.get(keys.indexOf(sums.columns().get(column)))));
    }

    static RecordTotal counted(ReportRequest request, Map<String, Object> counted, int most) {
        long records = number(counted.get("records"));
        return records > most
                ? new RecordTotal(most, true, null)
                : new RecordTotal(records, false, line(request, column -> decimal(counted.get(column))));
    }

    private static Line line(ReportRequest request, Function<String, @Nullable Object> sum) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : request.report().columns(request)) {
            values.add(column.total() == Column.Total.SUM ? sum.apply(column.key()) : null);
        }
        return new Line(
                Line.Kind.TOTAL,
                request.unit().code(),
                request.unit().name(),
                request.unit().level(),
                null,
                values);
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }
}
