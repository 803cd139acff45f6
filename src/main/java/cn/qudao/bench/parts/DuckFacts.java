package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.Work;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Properties;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The records in a table of DuckDB, asked what a report tells from cells. DuckDB is no part of the portal: {@code ./qudao bench}
 * lays it beside it.
 */
final class DuckFacts implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 10_000;

    private final URLClassLoader library;
    private final Connection connection;

    /** Takes the records over once, month by month; they are kept with the data of the bench. */
    DuckFacts(Bench bench, Period history) throws IOException {
        library = new URLClassLoader(new URL[] {jar().toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Driver driver = ServiceLoader.load(Driver.class, library).stream()
                .filter(candidate -> candidate.type().getClassLoader() == library)
                .findFirst()
                .orElseThrow()
                .get();
        Path file = bench.folder().resolve("facts.duckdb");
        boolean isFilled = Files.exists(file);
        try {
            Path filling = isFilled ? file : bench.folder().resolve("facts.duckdb.new");
            connection = driver.connect("jdbc:duckdb:" + filling, new Properties());
            if (!isFilled) {
                fill(bench, history);
                Files.move(filling, file);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isPossible() {
        return Files.exists(jar());
    }

    private static Path jar() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0])
                .resolveSibling("bench")
                .resolve("duckdb_jdbc.jar");
    }

    private void fill(Bench bench, Period history) throws SQLException, IOException {
        run("""
                create or replace table fact (business_day date, scope_key bigint, outlet_id bigint, product_id bigint,
                    result varchar, monthly_price decimal(12, 2))""");
        Path part = bench.folder().resolve("facts.csv");
        for (YearMonth month : history.months()) {
            write(bench, month, part);
            run("insert into fact from read_csv('" + part + "', header = false)");
        }
        Files.delete(part);
        run("checkpoint");
    }

    private static void write(Bench bench, YearMonth month, Path part) throws IOException {
        JdbcTemplate records = new JdbcTemplate(bench.service(DataSource.class));
        records.setFetchSize(ROWS_AT_ONCE);
        try (BufferedWriter writer = Files.newBufferedWriter(part)) {
            records.query(
                    "select concat_ws(',', business_day, scope_key, outlet_id, product_id, result, monthly_price)"
                            + " from recommendation where business_day between ? and ?",
                    row -> {
                        try {
                            writer.write(row.getString(1));
                            writer.write('\n');
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    month.atDay(1),
                    month.atEndOfMonth());
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What R2 says of the province by its regions. */
    void ask(Period period) {
        try (PreparedStatement question = connection.prepareStatement("""
                select scope_key - scope_key % ?, count(*), count(distinct outlet_id),
                       count(*) filter (result = 'SUCCESS'), sum(monthly_price) filter (result = 'SUCCESS')
                  from fact
                 where business_day between ? and ?
                 group by 1""")) {
            question.setLong(1, Level.REGION.span());
            question.setObject(2, period.from());
            question.setObject(3, period.to());
            try (ResultSet rows = question.executeQuery()) {
                int regions = 0;
                while (rows.next()) {
                    regions++;
                }
                Work.check(regions > 1, "no facts");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (library) {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
