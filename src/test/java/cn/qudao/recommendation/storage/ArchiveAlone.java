package cn.qudao.recommendation.storage;

import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The archive in a process of its own, which can be killed. It is what {@code ./qudao archive} runs, on the database of whoever starts it;
 * the rest of a portal, which takes no part in what is killed, is left out, as it would take most of the time.
 */
final class ArchiveAlone {

    private ArchiveAlone() {}

    /** @param args store or restore, the month, and the folder of the data */
    public static void main(String[] args) throws IOException {
        Properties database = new Properties();
        database.load(System.in);
        try (HikariDataSource source = new HikariDataSource(new HikariConfig(database))) {
            JdbcClient jdbc = JdbcClient.create(source);
            Clock clock = Clock.systemUTC();
            Archive archive = new Archive(
                    jdbc,
                    new JdbcTemplate(source),
                    new ArchivedMonths(jdbc, clock),
                    List.of(),
                    new Untold(),
                    event -> {},
                    clock,
                    new DataSourceTransactionManager(source),
                    Path.of(args[2]),
                    Duration.ZERO);
            YearMonth month = YearMonth.parse(args[1]);
            switch (args[0]) {
                case "store" -> archive.store(month);
                case "restore" -> archive.restore(month);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    static Process begin(HikariDataSource source, Path data, String verb, YearMonth month) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ArchiveAlone.class.getName(),
                        verb,
                        month.toString(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Properties database = new Properties();
        database.setProperty("jdbcUrl", source.getJdbcUrl());
        database.setProperty("username", source.getUsername());
        database.setProperty("password", source.getPassword());
        database.setProperty("transactionIsolation", source.getTransactionIsolation());
        database.setProperty("maximumPoolSize", "4");
        source.getDataSourceProperties().forEach((key, value) -> database.setProperty("dataSource." + key, "" + value));
        try (OutputStream in = process.getOutputStream()) {
            database.store(in, null);
        }
        return process;
    }

    /** Who would tell is not there. */
    private static final class Untold implements AuditTrail {

        @Override
        public void record(AuditEvent event) {}

        @Override
        public <T> T asOne(AuditEvent event, Supplier<T> work) {
            return work.get();
        }
    }
}
