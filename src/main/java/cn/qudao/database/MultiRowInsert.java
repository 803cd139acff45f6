package cn.qudao.database;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** One insert statement for many rows: five times as fast as one each, and the same on both engines and drivers. */
public final class MultiRowInsert {

    /** Beyond it a statement grows and nothing gets faster. */
    public static final int ROWS = 1000;

    private final JdbcOperations jdbc;
    private final String head;
    private final String row;
    private final String tail;

    public MultiRowInsert(JdbcOperations jdbc, String head, int columns) {
        this(jdbc, head, columns, "");
    }

    /** @param tail what stands behind the values: what becomes of rows that are there already */
    public MultiRowInsert(JdbcOperations jdbc, String head, int columns, String tail) {
        this.jdbc = jdbc;
        this.head = head + " values ";
        this.row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        this.tail = tail.isEmpty() ? "" : ' ' + tail;
    }

    /**
     * How many rows were written. Values are set by hand: for each null of unknown type Spring would ask the server what type
     * it is.
     */
    public int write(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return jdbc.update(head + String.join(",", Collections.nCopies(rows.size(), row)) + tail, statement -> {
            int position = 1;
            for (@Nullable Object[] values : rows) {
                for (Object value : values) {
                    statement.setObject(position++, value);
                }
            }
        });
    }
}
