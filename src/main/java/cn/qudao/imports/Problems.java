package cn.qudao.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a file. A row counts as bad once, however much is wrong with it. */
public final class Problems {

    /** More than anybody reads; the bad rows beyond are counted only. */
    private static final int KEPT = 10_000;

    private final List<Problem> kept = new ArrayList<>();
    private final Set<Integer> badLines = new HashSet<>();

    /** @param reason a key of the bundles */
    public void add(int line, ImportColumn column, String reason, Object... arguments) {
        badLines.add(line);
        if (kept.size() < KEPT) {
            kept.add(new Problem(line, column.title(), reason, List.of(arguments)));
        }
    }

    public int badRows() {
        return badLines.size();
    }

    /** In the order of the file. */
    public List<Problem> list() {
        return kept.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::column))
                .toList();
    }
}
