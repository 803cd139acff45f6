package cn.qudao.reporting;

import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportRunner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs a report as its address asks for it, and names what stands in its lines. */
@Component
public class ReportReader {

    private final ReportRequests requests;
    private final ReportRunner runner;

    ReportReader(ReportRequests requests, ReportRunner runner) {
        this.requests = requests;
        this.runner = runner;
    }

    /** A line with its values by column. */
    public record Row(Line line, List<String> keys) {

        public @Nullable Object value(String column) {
            return line.values().get(keys.indexOf(column));
        }

        /** A figure as it is read: whole, or with its decimals. */
        public @Nullable String text(String column) {
            Object value = value(column);
            return value instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : Objects.toString(value, null);
        }

        public List<@Nullable String> texts(String... columns) {
            List<@Nullable String> texts = new ArrayList<>();
            for (String column : columns) {
                texts.add(text(column));
            }
            return texts;
        }
    }

    public List<Row> rows(String report, Map<String, String> parameters) {
        return all(report, parameters).stream()
                .filter(row -> !row.line().isSum())
                .toList();
    }

    public Row total(String report, Map<String, String> parameters) {
        return all(report, parameters).getLast();
    }

    /** Of the unit or value with that code. */
    public Row row(String report, Map<String, String> parameters, String code) {
        return rows(report, parameters).stream()
                .filter(row -> row.line().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** With subtotals and total. */
    public List<Row> all(String report, Map<String, String> parameters) {
        return runner.run(requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE), (run, lines) -> {
            List<String> keys =
                    run.request().columns().stream().map(Column::key).toList();
            List<Row> all = new ArrayList<>();
            lines.forEachRemaining(line -> all.add(new Row(line, keys)));
            return all;
        });
    }
}
