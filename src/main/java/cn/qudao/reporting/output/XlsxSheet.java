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
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
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
    private int outlineStart;

    XlsxSheet(Worksheet sheet, ReportRun run, ReportWords words) {
        this.sheet = sheet;
        this.run = run;
        this.words = words;
        this.columns = run.columns();
        this.positions = columns.stream().mapToInt(run::position).toArray();
        this.firstFigure = run.request().isGrouped() ? 3 : 2;
    }

    void head(String title, List<Letterhead.Fact> facts, List<Letterhead.Head> heads) throws IOException {
        sheet.inlineString(row, 0, title);
        sheet.style(row++, 0).bold().fontSize(TITLE_SIZE).set();
        for (Letterhead.Fact fact : facts) {
            sheet.inlineString(row, 0, fact.label());
            sheet.inlineString(row++, 1, fact.text());
        }
        row++;
        int firstHead = row;
        if (run.request().hasColumnGroups()) {
            groups(heads);
            row++;
        }
        for (int i = 0; i < heads.size(); i++) {
            int top = heads.get(i).group() == null ? firstHead : row;
            sheet.inlineString(top, i, heads.get(i).title());
            sheet.width(i, width(i));
            StyleSetter style =
                    heading(sheet.range(top, i, row, i).style()).horizontalAlignment(isNumber(i) ? "right" : "left");
            if (top < row) {
                style.merge();
            }
            style.set();
        }
        row++;
        sheet.freezePane(2, row);
        sheet.repeatRows(firstHead, row - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(Paper.of(run.request()).isPortrait() ? "portrait" : "landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.flush();
        blockStart = row;
        outlineStart = row;
    }

    /** One cell above the columns of each group. */
    private void groups(List<Letterhead.Head> heads) {
        int end;
        for (int i = 0; i < heads.size(); i = end) {
            String group = heads.get(i).group();
            end = i + 1;
            while (group != null
                    && end < heads.size()
                    && group.equals(heads.get(end).group())) {
                end++;
            }
            if (group != null) {
                sheet.inlineString(row, i, group);
                StyleSetter style =
                        heading(sheet.range(row, i, row, end - 1).style()).horizontalAlignment("center");
                if (end > i + 1) {
                    style.merge();
                }
                style.set();
            }
        }
    }

    private static StyleSetter heading(StyleSetter style) {
        return style.bold()
                .wrapText(true)
                .fillColor(HEAD_COLOR)
                .verticalAlignment("bottom")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM);
    }

    private boolean isNumber(int index) {
        return index >= firstFigure && columns.get(index - firstFigure).type().isNumber();
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
            outline(line);
        }
        row++;
        if (row - blockStart >= BLOCK) {
            flush();
        }
    }

    /** Rows can be folded into the subtotal below them, and subtotals into the total. */
    private void outline(Line sum) {
        if (firstFigure == 2) {
            return;
        }
        fold(row);
        if (sum.kind() == Line.Kind.SUBTOTAL) {
            sheet.groupRows(row, row);
        }
        outlineStart = row + 1;
    }

    private void fold(int end) {
        if (end > outlineStart) {
            sheet.groupRows(outlineStart, end - 1);
            sheet.groupRows(outlineStart, end - 1);
            outlineStart = end;
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
        if (firstFigure > 2) {
            fold(row);
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
        return isNumber(index) ? NUMBER_WIDTH : TEXT_WIDTH;
    }
}
