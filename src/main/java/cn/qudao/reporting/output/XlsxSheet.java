package cn.qudao.reporting.output;

import cn.qudao.kernel.Clocks;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet, of which only the current block is held. */
class XlsxSheet {

    private static final int BLOCK = 1_000;
    private static final int TITLE_SIZE = 14;
    private static final int CODE_WIDTH = 16;
    private static final int NAME_WIDTH = 32;
    private static final int TEXT_WIDTH = 20;
    private static final int NUMBER_WIDTH = 14;
    private static final String HEAD_COLOR = "E8EEF4";

    private final Worksheet sheet;
    private final ReportRun run;
    private final ReportWords words;
    private final List<Column> columns;
    private final int[] positions;
    private final int firstFigure;
    private int row;
    private int blockStart;

    XlsxSheet(Worksheet sheet, ReportRun run, ReportWords words) {
        this.sheet = sheet;
        this.run = run;
        this.words = words;
        this.columns = run.columns();
        this.positions = columns.stream().mapToInt(run::position).toArray();
        this.firstFigure = run.request().isGrouped() ? 3 : 2;
    }

    void head(String title, List<Letterhead.Fact> facts, List<String> heads) throws IOException {
        sheet.inlineString(row, 0, title);
        sheet.style(row++, 0).bold().fontSize(TITLE_SIZE).set();
        for (Letterhead.Fact fact : facts) {
            sheet.inlineString(row, 0, fact.label());
            sheet.inlineString(row++, 1, fact.text());
        }
        row++;
        for (int i = 0; i < heads.size(); i++) {
            sheet.inlineString(row, i, heads.get(i));
            sheet.width(i, width(i));
            boolean number =
                    i >= firstFigure && columns.get(i - firstFigure).type().isNumber();
            sheet.style(row, i)
                    .bold()
                    .wrapText(true)
                    .fillColor(HEAD_COLOR)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .horizontalAlignment(number ? "right" : "left")
                    .set();
        }
        row++;
        sheet.freezePane(2, row);
        sheet.repeatRows(row - 1);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.flush();
        blockStart = row;
    }

    void add(Line line) throws IOException {
        sheet.inlineString(row, 0, line.code());
        sheet.inlineString(row, 1, words.name(line, run.language()));
        if (firstFigure > 2 && line.group() != null) {
            sheet.inlineString(row, 2, line.group());
        }
        for (int i = 0; i < positions.length; i++) {
            cell(firstFigure + i, line.values().get(positions[i]));
        }
        if (line.isSum()) {
            sheet.range(row, 0, row, firstFigure + positions.length - 1)
                    .style()
                    .bold()
                    .set();
        }
        row++;
        if (row - blockStart >= BLOCK) {
            flush();
        }
    }

    boolean isFull() {
        return row >= Worksheet.MAX_ROWS;
    }

    void finish() throws IOException {
        if (row > blockStart) {
            flush();
        }
        sheet.finish();
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Instant time ->
                sheet.value(row, column, time.atZone(Clocks.BUSINESS_ZONE).toLocalDateTime());
            case LocalDate date -> sheet.value(row, column, date);
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    /** Formats go to whole columns of a block, which costs far less than cell by cell. */
    private void flush() throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            String format = format(columns.get(i));
            if (format != null) {
                sheet.range(blockStart, firstFigure + i, row - 1, firstFigure + i)
                        .style()
                        .format(format)
                        .set();
            }
        }
        sheet.flush();
        blockStart = row;
    }

    private static @Nullable String format(Column column) {
        return switch (column.type()) {
            case COUNT -> "#,##0";
            case DECIMAL, MONEY -> "#,##0.00";
            case RATIO -> "0.0%";
            case DATE -> "yyyy-mm-dd";
            case TIME -> "yyyy-mm-dd hh:mm";
            case TEXT, WORD, SEALED -> null;
        };
    }

    private int width(int index) {
        if (index < firstFigure) {
            return index == 0 ? CODE_WIDTH : NAME_WIDTH;
        }
        return columns.get(index - firstFigure).type().isNumber() ? NUMBER_WIDTH : TEXT_WIDTH;
    }
}
