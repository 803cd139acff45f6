package cn.qudao.imports;

import java.util.List;
import java.util.function.Function;

/**
 * One kind of record that files can bring in; a bean of this type is all it takes. Called by one thread, in a transaction
 * that writes only for {@link #write} and {@link #undo}.
 *
 * @param <R> a row, once read
 */
public interface ImportKind<R> {

    /** As in the address and on the command line: {@code outlets}. */
    String key();

    /** The name for people, as a key of the bundles. */
    default String title() {
        return "imports." + key();
    }

    /** How many a file may hold, without the heading. */
    default int mostRows() {
        return 200_000;
    }

    /** What the person needs beside {@link ImportPermissions#USE}. */
    String permission();

    List<ImportColumn> columns();

    /**
     * Reads a row, or tells the line what is wrong and puts anything in its place: a row with a problem is never written.
     * Made anew for each file, so that it may hold what it has looked up.
     */
    Function<ImportLine, R> reader();

    /** Checks all rows against each other and against what exists, a set at a time. */
    void check(List<ImportRow<R>> rows, Problems problems);

    /**
     * Writes all rows, none of which has a problem.
     *
     * @param source the file's name, for histories
     * @return the ids of what is new
     */
    List<Long> write(List<R> rows, String source);

    /** Whether what was written can be taken back: not where it takes the place of what was there. */
    default boolean canBeUndone() {
        return true;
    }

    /**
     * Takes back what {@link #write} wrote.
     *
     * @throws cn.qudao.kernel.RuleViolation where something depends on it
     */
    void undo(List<Long> records);
}
