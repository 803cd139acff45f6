package cn.qudao.bench;

import cn.qudao.database.MonthPartitions;
import cn.qudao.kernel.Period;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the province a past: the records of its last full month, once more in each of the months before, in bulk, day by day.
 * The copies of a record differ in number, month, day and subscriber.
 */
final class History {

    /** An id is its milliseconds above 22 bits of other things: each copy is given a day of its own, long before. */
    private static final long DAY_OF_IDS = 86_400_000L << 22;

    private final JdbcClient sql;
    private final RollUps rollUps;
    private final Scope scope;
    private final MonthPartitions partitions;
    private final Period template;
    /** The first id of the records that are copied: copies lie before it. */
    private final long original;

    private int copies;

    History(Bench bench) {
        this.sql = bench.service(JdbcClient.class);
        this.rollUps = bench.service(RollUps.class);
        this.scope = bench.service(Scope.class);
        this.partitions = new MonthPartitions(sql, Clock.systemUTC(), "recommendation");
        this.template = bench.lastMonth();
        this.original =
                sql.sql("select min(id) from recommendation").query(Long.class).single();
    }

    /** @param times so many copies of each record and month */
    void make(int times, int months) {
        YearMonth last = YearMonth.from(template.from());
        YearMonth first = last.minusMonths(months - 1L);
        partitions.reachBackTo(first);
        LocalDate begun = sql.sql("select min(business_day) from recommendation")
                .query(LocalDate.class)
                .single();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            int wanted = month.atEndOfMonth().isBefore(begun) ? times : times - 1;
            for (int copy = 0; copy < wanted; copy++) {
                copy(month, ++copies);
            }
        }
        scope.asSystem("bench", () -> {
            Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .forEach(rollUps::rebuild);
            rollUps.catchUp();
        });
    }

    private void copy(YearMonth month, int number) {
        IntStream.rangeClosed(1, month.lengthOfMonth()).forEach(day -> copy(month.atDay(day), number));
    }

    /** Of the day with the same number; a month that is longer than the copied one begins it anew. */
    private void copy(LocalDate day, int number) {
        LocalDate source = template.from()
                .plusDays((day.getDayOfMonth() - 1L) % template.to().getDayOfMonth());
        int copied = sql.sql("""
                insert into recommendation (id, business_day, scope_key, outlet_id, clerk_id, product_id, monthly_price,
                    recorded_at, way, cause, source, source_id, result, fail_reason, subscriber_sealed, subscriber_hash, version)
                select id - :shift, :day, scope_key, outlet_id, clerk_id, product_id, monthly_price,
                       timestampadd(day, datediff(:day, :copied), recorded_at), way, cause, source,
                       concat(source_id, '-', :number), result, fail_reason, subscriber_sealed,
                       unhex(sha2(concat(hex(subscriber_hash), :number), 256)), version
                  from recommendation
                 where business_day = :copied and id >= :original""")
                .param("shift", number * DAY_OF_IDS)
                .param("day", day)
                .param("copied", source)
                .param("number", number)
                .param("original", original)
                .update();
        Work.check(copied > 0, "no records of " + template + " to copy");
    }
}
