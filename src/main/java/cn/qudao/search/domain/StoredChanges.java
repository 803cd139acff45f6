package cn.qudao.search.domain;

import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.NativeSql;
import cn.qudao.search.ChangedRow;
import cn.qudao.search.SearchChanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of changes. A row is written in the transaction of the change; when that is committed, whichever portal looks first gives
 * it to a batch. Batches are numbered under a lock and become visible in the order of their numbers, so each portal reads them
 * one after the other and misses nothing, however long a transaction took.
 */
@Component
@NativeSql("rows of the system itself, of which no person reads any")
class StoredChanges implements SearchChanges {

    private static final int BATCH = 1000;
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final MultiRowInsert rows;
    private final Clock clock;

    StoredChanges(JdbcClient jdbc, JdbcOperations rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new MultiRowInsert(rows, "insert into search_change (id, source, item, changed_at)", 4);
        this.clock = clock;
    }

    /**
     * @param batch the last that was given
     * @param dropped the last that is no longer there: who has not read it begins anew
     * @param rebuild how often a new index was asked for
     * @param origin of the log, which an index of another database does not know
     * @param waiting whether there are changes without a batch
     */
    record Head(long batch, long dropped, long rebuild, long origin, boolean waiting) {}

    @Override
    public void tell(String source, Collection<Long> changed) {
        tell(changed.stream().map(id -> new ChangedRow(source, id)).toList());
    }

    void tell(Collection<ChangedRow> changed) {
        LocalDateTime now = utc(clock.instant());
        changed.stream()
                .gather(Gatherers.windowFixed(MultiRowInsert.ROWS))
                .forEach(some -> rows.write(some.stream()
                        .map(row -> new @Nullable Object[] {Ids.next(), row.source(), row.id(), now})
                        .toList()));
    }

    Head head() {
        return jdbc.sql(
                        "select l.batch, l.dropped, l.rebuild, l.origin,"
                                + " exists (select 1 from search_change c where c.batch is null) from search_log l where l.id = 1")
                .query((row, number) ->
                        new Head(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getBoolean(5)))
                .single();
    }

    /** Gives a batch to some of those that wait and are committed. */
    @Transactional
    void giveBatch() {
        long batch = 1 + lock();
        List<Long> waiting = jdbc.sql("select id from search_change where batch is null order by id limit " + BATCH)
                .query((row, number) -> row.getLong(1))
                .list();
        if (!waiting.isEmpty()) {
            jdbc.sql("update search_change set batch = ? where id in ("
                            + waiting.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")")
                    .param(batch)
                    .update();
            jdbc.sql("update search_log set batch = ? where id = 1")
                    .param(batch)
                    .update();
        }
    }

    private long lock() {
        return jdbc.sql("select batch from search_log where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** What has changed in the batches after one, up to another. */
    Set<ChangedRow> changed(long after, long upTo) {
        return jdbc.sql("select distinct source, item from search_change where batch > ? and batch <= ?")
                .param(after)
                .param(upTo)
                .query((row, number) -> new ChangedRow(row.getString(1), row.getLong(2)))
                .set();
    }

    /** What every portal that runs has long read. */
    @Transactional
    void dropOld() {
        lock();
        Long last = jdbc.sql("select max(batch) from search_change where changed_at < ? and batch is not null")
                .param(utc(clock.instant().minus(KEPT)))
                .query(Long.class)
                .optional()
                .orElse(null);
        if (last != null) {
            jdbc.sql("delete from search_change where batch <= ?").param(last).update();
            jdbc.sql("update search_log set dropped = ? where id = 1")
                    .param(last)
                    .update();
        }
    }

    /** Asks every portal for a new index, those too that do not run at present. */
    @Transactional
    void askForRebuild() {
        jdbc.sql("update search_log set rebuild = rebuild + 1 where id = 1").update();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
