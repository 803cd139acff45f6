package cn.qudao.imports.domain;

import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads a file by what it is, not by what its name says. */
final class TableReader {

    private static final int HEAD = 8;

    private TableReader() {}

    static void read(SourceFile file, Lines lines) {
        byte[] head = Arrays.copyOf(file.head(HEAD), HEAD);
        try {
            if (ReadableWorkbook.isOLE2Header(head)) {
                throw new RuleViolation("imports.file.old-excel");
            }
            if (ReadableWorkbook.isOOXMLZipHeader(head)) {
                XlsxTable.read(file.path(), lines);
            } else {
                CsvTable.read(file.path(), lines);
            }
        } catch (IOException e) {
            throw new RuleViolation("imports.file.unreadable");
        }
    }
}
