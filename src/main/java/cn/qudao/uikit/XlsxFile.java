package cn.qudao.uikit;

import cn.qudao.kernel.Clocks;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Real numbers and dates, written block by block; more rows than a sheet can hold go on in the next. */
final class XlsxFile implements TableFile {

    private static final int BLOCK = 1_000;
    private static final int WIDTH = 18;

    private final Workbook book;
    private final String title;
    private List<String> titles = List.of();
    private Worksheet sheet;
    private int sheets;
    private int line;

    XlsxFile(OutputStream out, String title) {
        this.book = new Workbook(out, "Qudao", "1.0");
        book.setCompressionLevel(Deflater.BEST_SPEED);
        this.title = title;
        this.sheet = nextSheet();
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = book.newWorksheet(sheets == 1 ? title : title + " (" + sheets + ')');
        next.freezePane(0, 1);
        return next;
    }

    @Override
    public void head(List<String> headings) {
        this.titles = headings;
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(0, i, headings.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, WIDTH);
        }
        line = 1;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (line >= Worksheet.MAX_ROWS) {
            sheet.finish();
            sheet = nextSheet();
            head(titles);
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        if (++line % BLOCK == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        book.finish();
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Instant time -> {
                sheet.value(line, column, time.atZone(Clocks.BUSINESS_ZONE).toLocalDateTime());
                sheet.style(line, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal amount -> {
                sheet.value(line, column, amount);
                sheet.style(line, column).format("#,##0.00").set();
            }
            case Number number -> sheet.value(line, column, number);
            case Object other -> sheet.inlineString(line, column, other.toString());
        }
    }
}
