package cn.qudao.imports.domain;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.kernel.Messages;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty file of a kind: the headings in the person's language, and one row that shows how it is filled in. */
public record Template(List<String> headings, List<String> example) {

    public static Template of(ImportKind<?> kind, Messages messages, Locale language) {
        List<ImportColumn> columns = kind.columns();
        return new Template(
                columns.stream()
                        .map(column -> messages.text(language, column.title()))
                        .toList(),
                columns.stream()
                        .map(column -> messages.text(language, column.title() + ".example"))
                        .toList());
    }

    /** With a mark at the beginning, so that every spreadsheet reads the characters right. */
    public void writeCsv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(headings);
        csv.writeRecord(example);
        csv.flush();
    }

    public void writeXlsx(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Qudao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
                sheet.style(0, i).bold().set();
                sheet.value(1, i, example.get(i));
            }
            sheet.freezePane(0, 1);
        }
    }
}
