package cn.qudao.reporting.output;

import static cn.qudao.uikit.SheetText.harmless;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** With a byte order mark, without which spreadsheets read Chinese wrongly. Numbers are plain: 0.2955, not 29.6 %. */
@Component
class CsvOutput implements ReportOutput {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Letterhead letterhead;
    private final ReportWords words;

    CsvOutput(Letterhead letterhead, ReportWords words) {
        this.letterhead = letterhead;
        this.words = words;
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void write(ReportRun run, Iterator<Line> lines, OutputStream out) throws IOException {
        out.write(String.valueOf(BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(harmless(letterhead.title(run)));
        letterhead.facts(run).forEach(fact -> csv.writeRecord(fact.label(), harmless(fact.text())));
        csv.writeRecord("");
        csv.writeRecord(letterhead.heads(run));
        while (lines.hasNext()) {
            csv.writeRecord(cells(run, lines.next()));
        }
        csv.flush();
    }

    private List<String> cells(ReportRun run, Line line) {
        List<String> cells = new ArrayList<>();
        cells.add(harmless(line.code()));
        cells.add(harmless(words.name(line, run.language())));
        if (run.request().isGrouped()) {
            cells.add(line.group() == null ? "" : harmless(line.group()));
        }
        for (Column column : run.columns()) {
            cells.add(text(column, line.values().get(run.position(column))));
        }
        return cells;
    }

    private static String text(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> harmless(text);
            default -> ReportWords.value(column, value);
        };
    }
}
