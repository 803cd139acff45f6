package cn.qudao.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of a file, asked for its values column by column; what cannot be read becomes a problem of the line. */
public final class ImportLine {

    private static final List<DateTimeFormatter> DATES =
            List.of(strict("uuuu-M-d"), strict("uuuu/M/d"), strict("uuuuMMdd"), strict("uuuu.M.d"));
    private static final Map<String, Boolean> ANSWERS = Map.ofEntries(
            Map.entry("\u662f", true),
            Map.entry("\u5426", false),
            Map.entry("yes", true),
            Map.entry("no", false),
            Map.entry("y", true),
            Map.entry("n", false),
            Map.entry("true", true),
            Map.entry("false", false),
            Map.entry("1", true),
            Map.entry("0", false));

    private final int number;
    private final Function<ImportColumn, String> cells;
    private final Problems problems;

    /** @param cells the text of a column, empty where the line or the file has none */
    public ImportLine(int number, Function<ImportColumn, String> cells, Problems problems) {
        this.number = number;
        this.cells = cells;
        this.problems = problems;
    }

    public int number() {
        return number;
    }

    /** Empty where nothing stands; a problem where the column is required, or the text too long. */
    public String text(ImportColumn column, int longest) {
        String text = cells.apply(column).strip();
        if (text.isEmpty() && column.required()) {
            reject(column, "imports.cell.missing");
        } else if (text.length() > longest) {
            reject(column, "imports.cell.long", longest);
        }
        return text;
    }

    public @Nullable String optional(ImportColumn column, int longest) {
        String text = text(column, longest);
        return text.isEmpty() ? null : text;
    }

    public @Nullable LocalDate date(ImportColumn column) {
        String text = text(column, 30);
        if (text.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                // The next format may fit.
            }
        }
        reject(column, "imports.cell.date");
        return null;
    }

    /** No, where nothing stands. */
    public boolean yes(ImportColumn column) {
        String text = text(column, 10);
        Boolean answer = ANSWERS.get(text.toLowerCase(Locale.ROOT));
        if (answer == null && !text.isEmpty()) {
            reject(column, "imports.cell.yes-no");
        }
        return answer != null && answer;
    }

    public @Nullable BigDecimal number(ImportColumn column) {
        String text = text(column, 30).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            reject(column, "imports.cell.number");
            return null;
        }
    }

    /** A whole number that is not negative. */
    public @Nullable Integer count(ImportColumn column) {
        BigDecimal number = number(column);
        if (number == null) {
            return null;
        }
        try {
            int count = number.intValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException e) {
            // Said below, in the same words.
        }
        reject(column, "imports.cell.count");
        return null;
    }

    /**
     * One of several words, whatever their case.
     *
     * @param choices by lower-case word: codes and names in both languages
     */
    public <T> @Nullable T choice(ImportColumn column, Map<String, T> choices) {
        String text = text(column, 60);
        T choice = choices.get(text.toLowerCase(Locale.ROOT));
        if (choice == null && !text.isEmpty()) {
            reject(column, "imports.cell.choice", text);
        }
        return choice;
    }

    public void reject(ImportColumn column, String reason, Object... arguments) {
        problems.add(number, column, reason, arguments);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
