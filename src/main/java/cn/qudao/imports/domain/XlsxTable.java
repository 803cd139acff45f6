package cn.qudao.imports.domain;

import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. Codes that a spreadsheet took for numbers come out as they were typed. */
final class XlsxTable {

    /** A small file can unfold to anything; this is twenty times what the rows allowed can need. */
    private static final long UNFOLDED = 1024L * 1024 * 1024;

    private XlsxTable() {}

    static void read(Path file, Lines lines) throws IOException {
        requireHarmless(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                List<String> cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.line(row.getRowNum(), cells);
                }
            });
        } catch (ExcelReaderException e) {
            throw new RuleViolation("imports.file.unreadable");
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[yd].*");
    }

    private static void requireHarmless(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unfolded = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (unfolded > UNFOLDED) {
                throw SourceFile.tooLarge();
            }
        }
    }
}
