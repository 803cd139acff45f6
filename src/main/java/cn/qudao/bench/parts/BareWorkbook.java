package cn.qudao.bench.parts;

import cn.qudao.bench.Work;
import cn.qudao.bench.parts.BareRows.Nowhere;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows from the database into fastexcel, no more. */
final class BareWorkbook {

    private static final int BLOCK = 1_000;

    private final BareRows source;

    BareWorkbook(BareRows source) {
        this.source = source;
    }

    void write() throws IOException {
        Nowhere file = new Nowhere();
        try (Workbook book = new Workbook(file, "Bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("rows");
            int[] next = {0};
            source.read(row -> add(sheet, next[0]++, row));
            sheet.finish();
        }
        Work.check(file.bytes() > 0, "an empty workbook");
    }

    private static void add(Worksheet sheet, int at, BareRows.Row row) {
        sheet.inlineString(at, 0, row.code());
        sheet.inlineString(at, 1, row.name());
        for (int i = 0; i < BareRows.FIGURES; i++) {
            sheet.value(at, 2 + i, row.figures().get(i));
        }
        if ((at + 1) % BLOCK == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
