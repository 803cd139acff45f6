package cn.qudao.bench;

import cn.qudao.database.MonthPartitions;
import cn.qudao.kernel.Period;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives the province a past: the records of its last full month, once more in each of the months before. The copies of a record
 * differ in number, month, day and subscriber. Each month is written in one statement to a table of its own, which then takes the
 * place of the month's partition: the engine sorts its indexes once, instead of looking in them for the place of each record.
 */
final class History {

    /** An id is its milliseconds above 22 bits of other things: each copy is given a day of its own, long before. */
    private static final long DAY_OF_IDS = 86_400_000L << 22;

    /** The records are read once, and each written for all the days that copy its own; those with the number 0 stay as they are. */
    private static final String WRITE = """
            insert into bench_month (id, business_day, scope_key, outlet_id, clerk_id, product_id, monthly_price,
                recorded_at, way, cause, source, source_id, result, fail_reason, subscriber_sealed, subscriber_hash, version)
            select straight_join r.id - d.number * %d, d.day, r.scope_key, r.outlet_id, r.clerk_id, r.product_id,
                   r.monthly_price, timestampadd(day, datediff(d.day, d.source), r.recorded_at), r.way, r.cause, r.source,
                   if(d.number = 0, r.source_id, concat(r.source_id, '-', d.number)), r.result, r.fail_reason,
                   r.subscriber_sealed,
                   if(d.number = 0, r.subscriber_hash, unhex(sha2(concat(hex(r.subscriber_hash), d.number), 256))), r.version
              from recommendation r
              join bench_day d on d.source = r.business_day
             where r.business_day between ? and ?""".formatted(DAY_OF_IDS);

    private final DataSource source;
    private final JdbcClient sql;
    private final RollUps rollUps;
    private final Scope scope;
    private final MonthPartitions partitions;
    private final Period template;
    private final LocalDate begun;

    private int copies;

    History(Bench bench) {
        this.source = bench.service(DataSource.class);
        this.sql = bench.service(JdbcClient.class);
        this.rollUps = bench.service(RollUps.class);
        this.scope = bench.service(Scope.class);
        this.partitions = new MonthPartitions(sql, Clock.systemUTC(), "recommendation");
        this.template = bench.lastMonth();
        this.begun = sql.sql("select min(business_day) from recommendation")
                .query(LocalDate.class)
                .single();
    }

    /** @param times so many copies of each record and month */
    void make(int times, int months) {
        YearMonth last = YearMonth.from(template.from());
        List<YearMonth> all = Stream.iterate(last.minusMonths(months - 1L), month -> month.plusMonths(1))
                .limit(months)
                .toList();
        partitions.reachBackTo(all.getFirst());
        // The last one, of which the copies are made, comes last.
        all.forEach(month -> write(month, times));
        scope.asSystem("bench", () -> {
            all.forEach(rollUps::rebuild);
            rollUps.catchUp();
        });
    }

    private void write(YearMonth month, int times) {
        boolean isEmpty = month.atEndOfMonth().isBefore(begun);
        int wanted = isEmpty ? times : times - 1;
        if (wanted == 0) {
            return;
        }
        List<Object[]> days = new ArrayList<>();
        for (int copy = 0; copy < wanted; copy++) {
            int number = ++copies;
            days(month).map(day -> new Object[] {sourceOf(day), day, number}).forEach(days::add);
        }
        if (!isEmpty) {
            days(month).map(day -> new Object[] {day, day, 0}).forEach(days::add);
        }
        try (Connection connection = source.getConnection()) {
            write(month, isEmpty ? template.from() : month.atDay(1), days, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        partitions.exchange(month, "bench_month");
        sql.sql("drop table bench_month").update();
    }

    private void write(YearMonth month, LocalDate from, List<Object[]> days, Connection connection) {
        JdbcTemplate here = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        here.execute("drop table if exists bench_month");
        here.execute("create table bench_month like recommendation");
        here.execute("alter table bench_month remove partitioning");
        here.execute("create temporary table bench_day (source date not null, day date not null, number int not null)");
        here.batchUpdate("insert into bench_day values (?, ?, ?)", days);
        // Only so does the engine write an empty table in bulk.
        here.execute("set unique_checks = 0, foreign_key_checks = 0");
        int written = here.update(WRITE, from, template.to());
        here.execute("set unique_checks = 1, foreign_key_checks = 1");
        here.execute("drop temporary table bench_day");
        Work.check(written > 0, "no records of " + template + " to copy to " + month);
    }

    private static Stream<LocalDate> days(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay);
    }

    /** The one with the same number; a month that is longer than the copied one begins it anew. */
    private LocalDate sourceOf(LocalDate day) {
        return template.from()
                .plusDays((day.getDayOfMonth() - 1L) % template.to().getDayOfMonth());
    }
}
