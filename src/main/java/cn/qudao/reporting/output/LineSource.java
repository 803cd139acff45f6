package cn.qudao.reporting.output;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Hands lines to a layout, each value as the text that the screen shows. Fields: {@code sum} (a Boolean: subtotal or
 * total), {@code group}, {@code code}, {@code name}, and every column by its key.
 */
class LineSource implements JRDataSource {

    private final ReportRun run;
    private final Iterator<Line> lines;
    private final ReportWords words;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Column> columns;
    private @Nullable Line line;

    LineSource(ReportRun run, Iterator<Line> lines, ReportWords words) {
        this.run = run;
        this.lines = lines;
        this.words = words;
        this.columns = run.request().columns();
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i).key(), i);
        }
    }

    @Override
    public boolean next() {
        boolean more = lines.hasNext();
        line = more ? lines.next() : null;
        return more;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Line current = line;
        if (current == null) {
            return null;
        }
        return switch (field.getName()) {
            case "sum" -> current.isSum();
            case "code" -> current.code();
            case "name" -> words.name(current, run.language());
            case "group" -> current.group() == null ? "" : current.group();
            default -> figure(current, field.getName());
        };
    }

    private String figure(Line current, String key) {
        Integer position = positions.get(key);
        if (position == null) {
            throw new IllegalStateException(
                    "The layout of " + run.request().report().id() + " asks for a column " + key);
        }
        return ReportWords.value(columns.get(position), current.values().get(position));
    }
}
