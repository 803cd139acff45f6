package cn.qudao.reporting.ui;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.uikit.Chart;
import cn.qudao.uikit.Chart.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws the columns that the definition suggests, as long as the eye can tell the units apart. */
final class ReportChart {

    private static final int MOST_UNITS = 40;

    private ReportChart() {}

    static Optional<Chart> of(Shown shown, ReportWords words) {
        List<Line> rows = shown.rows().stream().filter(line -> !line.isSum()).toList();
        List<Column> columns = shown.run().request().report().chart(shown.run().request()).stream()
                .map(key -> column(shown.run(), key))
                .toList();
        if (columns.isEmpty() || rows.size() < 2 || rows.size() > MOST_UNITS) {
            return Optional.empty();
        }
        List<Series> series = columns.stream()
                .map(column -> series(shown.run(), column, rows, words))
                .toList();
        String title = series.stream().map(Series::name).collect(Collectors.joining(" · "));
        return Optional.of(new Chart(title, rows.stream().map(Line::name).toList(), series));
    }

    private static Series series(ReportRun run, Column column, List<Line> rows, ReportWords words) {
        int position = run.position(column);
        String name = words.title(run.request().report(), column, run.language());
        var values = rows.stream()
                .map(line -> (BigDecimal) line.values().get(position))
                .collect(Collectors.toList());
        return column.type() == Column.Type.RATIO ? Series.line(name, values).inPercent() : Series.bars(name, values);
    }

    private static Column column(ReportRun run, String key) {
        return run.columns().stream()
                .filter(column -> Objects.equals(column.key(), key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(run.request().report().id() + " has no column " + key + " to draw"));
    }
}
