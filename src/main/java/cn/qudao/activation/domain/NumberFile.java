package cn.qudao.activation.domain;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.imports.Workbooks;
import cn.qudao.kernel.RuleViolation;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of numbers, text or the first sheet of a workbook: one a line, in the first column where there are more. Whatever its
 * encoding, numbers are read; a heading in the first line is left out.
 */
public final class NumberFile {

    public static final int MOST_LINES = 100_000;

    private static final int LONGEST_LINE = 1000;
    private static final String LINE_BREAKS = "\r\n";

    private NumberFile() {}

    /**
     * A line that is not empty, counted from 1 as an editor does.
     *
     * @param problem a key of the bundles; null where there is a number
     * @param earlier for a number that stands in an earlier line: which
     */
    public record Line(
            int line,
            @Nullable SubscriberNumber number,
            @Nullable String problem,
            @Nullable Integer earlier) {}

    /** @throws RuleViolation where there are too many lines, or it is neither */
    public static List<Line> read(InputStream in, Workbooks workbooks) throws IOException {
        byte[] content = in.readAllBytes();
        return workbooks.isWorkbook(content) ? readWorkbook(content, workbooks) : readText(content);
    }

    private static List<Line> readWorkbook(byte[] content, Workbooks workbooks) throws IOException {
        Reading reading = new Reading();
        Path file = Files.createTempFile("numbers", ".xlsx");
        try {
            Files.write(file, content);
            workbooks.read(file, (number, cells) -> reading.take(number, cells.isEmpty() ? "" : cells.getFirst()));
        } finally {
            Files.delete(file);
        }
        return reading.lines;
    }

    private static List<Line> readText(byte[] content) throws IOException {
        Reading reading = new Reading();
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1));
        int count = 0;
        for (String text = line(reader); text != null; text = line(reader)) {
            count++;
            reading.take(count, cell(text));
        }
        return reading.lines;
    }

    /** What has been read of a file. */
    private static final class Reading {

        private final List<Line> lines = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();

        void take(int line, String cell) {
            if (cell.isBlank() || line == 1 && cell.chars().noneMatch(Character::isDigit)) {
                return;
            }
            if (lines.size() == MOST_LINES) {
                throw new RuleViolation("activation.batch.too-long", MOST_LINES);
            }
            lines.add(read(line, cell));
        }

        private Line read(int line, String cell) {
            try {
                SubscriberNumber number = SubscriberNumber.parse(cell);
                Integer earlier = seen.putIfAbsent(number.digits(), line);
                return earlier == null
                        ? new Line(line, number, null, null)
                        : new Line(line, null, "activation.batch.twice", earlier);
            } catch (RuleViolation notANumber) {
                return new Line(line, null, notANumber.key(), null);
            }
        }
    }

    /** A file that is no text may hold a line without end. */
    private static @Nullable String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && LINE_BREAKS.indexOf(next) < 0) {
            line.append((char) next);
            if (line.length() > LONGEST_LINE || next == 0) {
                throw new RuleViolation("activation.batch.no-text");
            }
            next = reader.read();
        }
        if (next == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return line.toString();
    }

    private static String cell(String line) {
        return line.replace("\u00ef\u00bb\u00bf", "")
                .split("[,;\t]", 2)[0]
                .replace("\"", "")
                .strip();
    }
}
