package cn.qudao.imports.domain;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which records each run has written. */
@Component
class WrittenRecords {

    private static final int CHUNK = 1_000;

    private final JdbcTemplate jdbc;

    WrittenRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long run, List<Long> records) {
        jdbc.batchUpdate(
                "insert into imports_record (run_id, record_id) values (?, ?)", records, CHUNK, (statement, record) -> {
                    statement.setLong(1, run);
                    statement.setLong(2, record);
                });
    }

    List<Long> of(long run) {
        return jdbc.query(
                "select record_id from imports_record where run_id = ? order by record_id",
                (row, number) -> row.getLong(1),
                run);
    }

    void forget(long run) {
        jdbc.update("delete from imports_record where run_id = ?", run);
    }
}
