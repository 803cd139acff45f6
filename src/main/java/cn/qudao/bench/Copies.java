package cn.qudao.bench;

import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Multiplies the records of the province: each copy is the same record once more, from a source number of its own. */
final class Copies {

    /** An id is its milliseconds above 22 bits of other things: each copy is given a day of its own, long before. */
    private static final long DAY_OF_IDS = 86_400_000L << 22;

    private final JdbcClient sql;
    private final RollUps rollUps;
    private final Scope scope;

    Copies(Bench bench) {
        this.sql = bench.service(JdbcClient.class);
        this.rollUps = bench.service(RollUps.class);
        this.scope = bench.service(Scope.class);
    }

    /** Makes so many of each record, each with a subscriber of its own, day by day, so that no transaction grows too large. */
    void make(int times) {
        if (times > 1) {
            long first = sql.sql("select min(id) from pub_recommendation")
                    .query(Long.class)
                    .single();
            for (LocalDate day : days()) {
                for (int copy = 1; copy < times; copy++) {
                    copy(first, day, copy);
                }
            }
        }
        scope.asSystem("bench", () -> {
            if (times > 1) {
                days().stream().map(YearMonth::from).distinct().forEach(rollUps::rebuild);
            }
            rollUps.catchUp();
        });
    }

    private List<LocalDate> days() {
        return sql
                .sql("select distinct business_day from pub_recommendation order by business_day")
                .query(LocalDate.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private void copy(long first, LocalDate day, int copy) {
        sql.sql("""
                insert into recommendation (id, business_day, scope_key, outlet_id, clerk_id, product_id, monthly_price,
                    recorded_at, way, cause, source, source_id, result, fail_reason, subscriber_sealed, subscriber_hash, version)
                select id - :shift, business_day, scope_key, outlet_id, clerk_id, product_id, monthly_price, recorded_at,
                       way, cause, source, concat(source_id, '-', :copy), result, fail_reason, subscriber_sealed,
                       unhex(sha2(concat(hex(subscriber_hash), :copy), 256)), version
                  from recommendation
                 where business_day = :day and id >= :first""")
                .param("shift", copy * DAY_OF_IDS)
                .param("copy", copy)
                .param("day", day)
                .param("first", first)
                .update();
    }
}
