package cn.qudao.imports.domain;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.RuleViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where each column stands in a file. Headings are understood in every language, and by their short names. */
record Heading(Map<ImportColumn, Integer> positions) {

    static Heading of(ImportKind<?> kind, List<String> cells, Messages messages) {
        Map<String, ImportColumn> known = new HashMap<>();
        for (ImportColumn column : kind.columns()) {
            known.put(column.key().toLowerCase(Locale.ROOT), column);
            Messages.LANGUAGES.forEach(language ->
                    known.put(messages.text(language, column.title()).toLowerCase(Locale.ROOT), column));
        }
        Map<ImportColumn, Integer> positions = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            ImportColumn column = known.get(cell.toLowerCase(Locale.ROOT));
            if (column == null) {
                throw new RuleViolation("imports.heading.unknown", cell);
            }
            if (positions.put(column, i) != null) {
                throw new RuleViolation("imports.heading.twice", cell);
            }
        }
        requireAll(kind, positions, messages);
        return new Heading(positions);
    }

    private static void requireAll(ImportKind<?> kind, Map<ImportColumn, Integer> positions, Messages messages) {
        List<ImportColumn> missing = kind.columns().stream()
                .filter(column -> column.required() && !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    "imports.heading.missing",
                    missing.stream()
                            .map(column -> messages.text(Locale.SIMPLIFIED_CHINESE, column.title()) + " ("
                                    + column.key() + ')')
                            .collect(Collectors.joining(", ")));
        }
    }

    String cell(List<String> cells, ImportColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? "" : cells.get(position);
    }
}
