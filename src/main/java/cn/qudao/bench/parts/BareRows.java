package cn.qudao.bench.parts;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * As many rows as R11 has down to all outlets, with as many columns, ready in one table: what the bare libraries work on
 * when nothing has to be found, joined, added up or named.
 */
final class BareRows implements AutoCloseable {

    static final int FIGURES = 8;

    private static final int ROWS_AT_ONCE = 500;

    /** A row of the table. */
    record Row(String code, String name, List<BigDecimal> figures) {}

    private final JdbcTemplate sql;

    /** Outlets, and grids for their subtotals. */
    BareRows(DataSource database) {
        sql = new JdbcTemplate(database);
        sql.setFetchSize(ROWS_AT_ONCE);
        close();
        sql.execute("""
                create table bench_row (scope_key bigint primary key, code varchar(40), name varchar(60), a int, b int,
                    c decimal(9, 6), d int, e int, f int, g int, h decimal(9, 4))""");
        sql.update("""
                insert into bench_row
                select scope_key, code, name, 1, scope_key div 10000 % 2, scope_key div 10000 % 97 / 97, 0, 0,
                       scope_key div 10000 % 2, scope_key div 10000 % 61, scope_key div 10000 % 61 / 7
                  from pub_unit
                 where level in (3, 4)""");
    }

    /** Streams all, in the order of places. Returns how many there were. */
    long read(Consumer<Row> reader) {
        long[] rows = {0};
        sql.query("select code, name, a, b, c, d, e, f, g, h from bench_row order by scope_key", row -> {
            List<BigDecimal> figures = new ArrayList<>(FIGURES);
            for (int i = 0; i < FIGURES; i++) {
                figures.add(row.getBigDecimal(3 + i));
            }
            reader.accept(new Row(row.getString(1), row.getString(2), figures));
            rows[0]++;
        });
        return rows[0];
    }

    @Override
    public void close() {
        sql.execute("drop table if exists bench_row");
    }

    /** Where the bytes of a file go that nobody wants; counts them. */
    static final class Nowhere extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }

        long bytes() {
            return bytes;
        }
    }
}
