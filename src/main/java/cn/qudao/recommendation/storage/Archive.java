package cn.qudao.recommendation.storage;

import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.BeforeArchiving;
import cn.qudao.recommendation.RecommendationsLoaded;
import cn.qudao.recommendation.storage.ArchiveFile.Line;
import cn.qudao.recommendation.storage.ArchiveFile.Written;
import cn.qudao.scope.NativeSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the records of a month to a file and back (DD062). Each step can be cut short: the month is closed first, its rows go when the
 * file is whole and was read again, a few thousand at a time, and who begins anew goes on where the table of months says it stood.
 */
@NativeSql("All rows of a month, whatever their place")
@Component
class Archive {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);
    private static final int AT_ONCE = 5_000;
    private static final String OF_MONTH = " where business_day between :first and :last";
    private static final DateTimeFormatter PARTITION = DateTimeFormatter.ofPattern("'p'yyyyMM");

    /** So long others wait for the room of an emptied month to be given back, at most; if it takes more it stays for the next time. */
    private static final int PATIENCE_SECONDS = 3;

    private final JdbcClient jdbc;
    private final JdbcOperations statements;
    private final MultiRowInsert back;
    private final ArchivedMonths months;
    private final List<BeforeArchiving> checks;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Path folder;

    /** So long other processes may still believe that the records of a month are there. */
    private final Duration grace;

    Archive(
            JdbcClient jdbc,
            JdbcOperations statements,
            ArchivedMonths months,
            List<BeforeArchiving> checks,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${qudao.data}") Path data,
            @Value("${qudao.archive.grace}") Duration grace) {
        this.grace = grace;
        this.jdbc = jdbc;
        this.statements = statements;
        this.back = new MultiRowInsert(
                statements,
                "insert into recommendation (" + String.join(", ", ArchiveFile.columns()) + ")",
                ArchiveFile.columns().size(),
                "on duplicate key update id = id");
        this.months = months;
        this.checks = checks;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = data.toAbsolutePath().normalize().resolve("archive");
    }

    /** Where a month stands that is not as any other. */
    enum State {
        /** Closed; its file is being written, or its rows are going. */
        CLOSED,
        ARCHIVED,
        /** Its rows are coming back. */
        RETURNING
    }

    private record Entry(
            State state, @Nullable Long records, @Nullable String checksum) {}

    /** The months before the given one that have rows, or that were left half way. */
    List<YearMonth> due(YearMonth before) {
        YearMonth end = before.isAfter(months.last()) ? months.last().plusMonths(1) : before;
        return jdbc
                .sql("select distinct cast(date_format(business_day, '%Y-%m-01') as date) as m from recommendation"
                        + " where business_day < :end union select month from recommendation_archive"
                        + " where month < :end and state = 'CLOSED' order by m")
                .param("end", end.atDay(1))
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .filter(month ->
                        find(month).map(entry -> entry.state != State.RETURNING).orElse(true))
                .toList();
    }

    /** Where a month lies, or will lie. */
    Path file(YearMonth month) {
        return new ArchiveFile(folder, month).path();
    }

    long count(YearMonth month) {
        return jdbc.sql("select count(*) from recommendation" + OF_MONTH)
                .params(days(month))
                .query(Long.class)
                .single();
    }

    /**
     * How many records the file holds.
     *
     * @throws RuleViolation where the month cannot be moved away; it is open again then
     */
    long store(YearMonth month) {
        return alone(() -> {
            if (month.isAfter(months.last())) {
                throw new RuleViolation("recommendation.archive.too-young", month, months.last());
            }
            Entry entry = find(month).orElseGet(() -> close(month));
            if (entry.state == State.RETURNING) {
                throw new RuleViolation("recommendation.archive.returning", month);
            }
            ArchiveFile file = new ArchiveFile(folder, month);
            Written whole = whole(month, entry, file);
            file.require(whole.checksum(), whole.records());
            Thread.sleep(grace);
            empty(month, whole.records());
            return whole.records();
        });
    }

    /** The file as it is whole already, or written now. */
    private Written whole(YearMonth month, Entry entry, ArchiveFile file) throws IOException {
        if (entry.checksum != null && entry.records != null) {
            return new Written(entry.records, entry.checksum);
        }
        try {
            requireSettled(month);
            checks.forEach(check -> check.check(month));
        } catch (RuleViolation stillNeeded) {
            open(month);
            throw stillNeeded;
        }
        Written written = file.write(lines -> export(month, lines));
        if (written.records() != count(month)) {
            throw new IllegalStateException("The file of " + month + " does not hold what the table does");
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update recommendation_archive set records = ?, checksum = ?, changed_at = ? where month = ?")
                    .param(written.records())
                    .param(written.checksum())
                    .param(now())
                    .param(month.atDay(1))
                    .update();
            months.changed();
        });
        return written;
    }

    /** Whoever is writing to the month has ended when this returns, and nobody begins. */
    private Entry close(YearMonth month) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from recommendation_archive_gate where id = 1 for update")
                    .query(Integer.class)
                    .single();
            jdbc.sql("insert into recommendation_archive (month, state, changed_at) values (?, ?, ?)")
                    .param(month.atDay(1))
                    .param(State.CLOSED.name())
                    .param(now())
                    .update();
        });
        return new Entry(State.CLOSED, null, null);
    }

    private void open(YearMonth month) {
        transaction.executeWithoutResult(status -> {
            forget(month);
            months.changed();
        });
    }

    private void forget(YearMonth month) {
        jdbc.sql("delete from recommendation_archive where month = ?")
                .param(month.atDay(1))
                .update();
    }

    /** What has no result yet is still written to. */
    private void requireSettled(YearMonth month) {
        long pending = jdbc.sql("select count(*) from recommendation" + OF_MONTH + " and result = 'PENDING'")
                .params(days(month))
                .query(Long.class)
                .single();
        if (pending > 0) {
            throw new RuleViolation("recommendation.archive.pending", month, pending);
        }
    }

    private void export(YearMonth month, Consumer<Line> lines) {
        long after = Long.MIN_VALUE;
        List<Line> page;
        do {
            page = jdbc.sql("select " + String.join(", ", ArchiveFile.columns()) + " from recommendation" + OF_MONTH
                            + " and id > :after order by id limit :most")
                    .params(days(month))
                    .param("after", after)
                    .param("most", AT_ONCE)
                    .query((row, number) -> new Line(
                            row.getLong("id"),
                            row.getObject("business_day", LocalDate.class),
                            row.getLong("scope_key"),
                            row.getLong("outlet_id"),
                            row.getObject("clerk_id", Long.class),
                            row.getLong("product_id"),
                            row.getBigDecimal("monthly_price"),
                            row.getObject("recorded_at", LocalDateTime.class),
                            row.getString("way"),
                            row.getString("cause"),
                            row.getString("source"),
                            row.getString("source_id"),
                            row.getString("result"),
                            row.getString("fail_reason"),
                            ArchiveFile.hex(row.getBytes("subscriber_sealed")),
                            ArchiveFile.hex(row.getBytes("subscriber_hash")),
                            row.getLong("version")))
                    .list();
            page.forEach(lines);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == AT_ONCE);
    }

    private void empty(YearMonth month, long records) {
        int gone;
        do {
            gone = jdbc.sql("delete from recommendation" + OF_MONTH + " order by id limit :most")
                    .params(days(month))
                    .param("most", AT_ONCE)
                    .update();
        } while (gone > 0);
        transaction.executeWithoutResult(status -> {
            change(month, State.ARCHIVED);
            trail.record(event(month, "archived", records));
        });
        giveBackRoom(month);
    }

    /** The room of a partition that is empty now; of a month without one the database keeps it for others. */
    private void giveBackRoom(YearMonth month) {
        String partition = month.format(PARTITION);
        boolean has = jdbc.sql("select exists (select 1 from information_schema.partitions"
                        + " where table_schema = database() and table_name = 'recommendation' and partition_name = ?)")
                .param(partition)
                .query(Boolean.class)
                .single();
        if (has) {
            try {
                statements.execute((ConnectionCallback<Boolean>) connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("set session lock_wait_timeout = " + PATIENCE_SECONDS);
                        return statement.execute("alter table recommendation truncate partition " + partition);
                    } finally {
                        try (var statement = connection.createStatement()) {
                            statement.execute("set session lock_wait_timeout = default");
                        }
                    }
                });
            } catch (DataAccessException busy) {
                log.info("The room of {} is given back another time", partition, busy);
            }
        }
    }

    /**
     * How many records came back; the file stays.
     *
     * @throws RuleViolation where the month is not away, or its file is not what was written
     */
    long restore(YearMonth month) {
        return alone(() -> {
            Entry entry = find(month).orElseThrow(() -> new RuleViolation("recommendation.archive.not-away", month));
            if (entry.checksum == null || entry.records == null) {
                open(month);
                return 0L;
            }
            long records = entry.records;
            ArchiveFile file = new ArchiveFile(folder, month);
            file.require(entry.checksum, records);
            transaction.executeWithoutResult(status -> change(month, State.RETURNING));
            file.read(lines -> lines.gather(Gatherers.windowFixed(MultiRowInsert.ROWS))
                    .mapToLong(some -> back.write(some.stream().map(Line::row).toList()))
                    .sum());
            if (count(month) != records) {
                throw new IllegalStateException(month + " did not come back as it went");
            }
            transaction.executeWithoutResult(status -> {
                open(month);
                // What has moved meanwhile could not be followed by records that were away.
                events.publishEvent(new RecommendationsLoaded(Set.of(month)));
                trail.record(event(month, "restored", records));
            });
            return records;
        });
    }

    private void change(YearMonth month, State state) {
        jdbc.sql("update recommendation_archive set state = ?, changed_at = ? where month = ?")
                .param(state.name())
                .param(now())
                .param(month.atDay(1))
                .update();
    }

    private Optional<Entry> find(YearMonth month) {
        return jdbc.sql("select state, records, checksum from recommendation_archive where month = ?")
                .param(month.atDay(1))
                .query((row, number) -> new Entry(
                        State.valueOf(row.getString("state")),
                        row.getObject("records", Long.class),
                        row.getString("checksum")))
                .optional();
    }

    private static AuditEvent event(YearMonth month, String what, long records) {
        return AuditEvent.of(AuditAction.CHANGED, "RecommendationArchive", month.toString(), month.toString())
                .with(Map.of("what", what, "records", Long.toString(records)));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Map<String, Object> days(YearMonth month) {
        return Map.of("first", month.atDay(1), "last", month.atEndOfMonth());
    }

    /** What reads and writes files. */
    private interface Work {
        long run() throws IOException, InterruptedException;
    }

    /** One at a time: the lock of a file ends with the process that has it. */
    private long alone(Work work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new RuleViolation("recommendation.archive.busy");
                }
                return work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The archive goes on when it is asked again", stopped);
        }
    }
}
