package cn.qudao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A table, whose first row is its head. */
final class WordTable {

    private final List<List<String>> rows = new ArrayList<>();
    private StringJoiner cell = new StringJoiner(" ");
    private int span = 1;

    void row() {
        rows.add(new ArrayList<>());
    }

    void cell() {
        cell = new StringJoiner(" ");
        span = 1;
    }

    /** So many columns the cell is wide. */
    void span(int columns) {
        span = Math.clamp(columns, 1, 100);
    }

    void paragraph(String markdown) {
        if (!markdown.isEmpty()) {
            cell.add(markdown);
        }
    }

    /** Nothing is written where it is but the continuation of another. */
    void endCell() {
        if (rows.isEmpty()) {
            row();
        }
        rows.getLast().add(cell.toString());
        for (int i = 1; i < span; i++) {
            rows.getLast().add("");
        }
    }

    /** In one line, where a table cannot be. */
    String words() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    String markdown() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < width; i++) {
                all.append("| ")
                        .append(i < row.size() ? row.get(i).replace("|", "\\|") : "")
                        .append(' ');
            }
            all.append("|\n");
            if (row == rows.getFirst()) {
                all.append("|---".repeat(width)).append("|\n");
            }
        }
        return all.toString().stripTrailing();
    }
}
