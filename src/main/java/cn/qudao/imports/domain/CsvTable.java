package cn.qudao.imports.domain;

import cn.qudao.kernel.RuleViolation;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/** Comma, semicolon or tab between the cells: whichever the heading has most of. */
final class CsvTable {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvTable() {}

    static void read(Path file, Lines lines) throws IOException {
        Encoding encoding = Encoding.of(file);
        char separator = separator(file, encoding);
        try (Reader text = encoding.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                List<String> cells = row.getFields();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.line((int) row.getStartingLineNumber(), cells);
                }
            }
        } catch (CsvParseException e) {
            throw new RuleViolation("imports.file.unreadable");
        }
    }

    private static char separator(Path file, Encoding encoding) throws IOException {
        try (BufferedReader text = new BufferedReader(encoding.open(file))) {
            String heading = text.readLine();
            char best = SEPARATORS[0];
            for (char candidate : SEPARATORS) {
                if (heading != null && count(heading, candidate) > count(heading, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String heading, char separator) {
        return heading.chars().filter(c -> c == separator).count();
    }
}
