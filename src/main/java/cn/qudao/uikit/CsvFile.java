package cn.qudao.uikit;

import cn.qudao.kernel.Clocks;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** With a byte order mark, without which spreadsheets read Chinese wrongly. Numbers are plain. */
final class CsvFile implements TableFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Writer text;
    private final CsvWriter csv;

    CsvFile(OutputStream out) {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().build(text);
    }

    @Override
    public void head(List<String> titles) throws IOException {
        text.write(BYTE_ORDER_MARK);
        row(titles);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::cell).toList());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant time -> TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Object other -> SheetText.harmless(other.toString());
        };
    }
}
