package cn.qudao.statistics.domain;

import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.RecommendationsChanged;
import cn.qudao.recommendation.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been recorded and settled and is not in the cells yet. */
@Component
class Changes {

    private static final int REMOVED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final MultiRowInsert rows;
    private final Clock clock;

    Changes(JdbcClient jdbc, JdbcOperations rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new MultiRowInsert(
                rows,
                "insert into statistics_change (recommendation_id, settled, business_day, succeeded, changed_at)",
                5);
        this.clock = clock;
    }

    /** That a pending one has failed changes no sum. */
    @EventListener
    void on(RecommendationsChanged changed) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        rows.write(changed.changes().stream()
                .filter(change -> !change.settled() || change.result() == Result.SUCCESS)
                .map(change -> new @Nullable Object[] {
                    change.id().value(), change.settled(), change.businessDay(), change.result() == Result.SUCCESS, now
                })
                .toList());
    }

    boolean exist() {
        return jdbc.sql("select exists (select 1 from statistics_change)")
                .query(Boolean.class)
                .single();
    }

    boolean exist(YearMonth month) {
        return jdbc.sql("select exists (select 1 from statistics_change where business_day between ? and ?)")
                .param(month.atDay(1))
                .param(month.atEndOfMonth())
                .query(Boolean.class)
                .single();
    }

    /** In the order of the key a record always comes before its result. */
    List<Change> some(int limit) {
        return jdbc.sql("""
                        select c.recommendation_id, c.settled, c.business_day, c.succeeded, r.scope_key, r.outlet_id,
                            r.product_id, r.monthly_price
                        from statistics_change c
                        left join pub_recommendation r
                            on r.id = c.recommendation_id and r.business_day = c.business_day
                        order by c.recommendation_id, c.settled
                        limit ?""").param(limit).query((row, number) -> change(row)).list();
    }

    private static Change change(ResultSet row) throws SQLException {
        long key = row.getLong(5);
        boolean erased = row.wasNull();
        return new Change(
                row.getLong(1),
                row.getBoolean(2),
                row.getObject(3, LocalDate.class),
                row.getBoolean(4),
                erased
                        ? null
                        : new Change.Fact(
                                new Place(key, Level.CLERK), row.getLong(6), row.getLong(7), row.getBigDecimal(8)));
    }

    void remove(List<Change> done) {
        done.stream()
                .collect(
                        Collectors.partitioningBy(Change::settled, Collectors.mapping(Change::id, Collectors.toList())))
                .forEach((settled, ids) -> ids.stream()
                        .gather(Gatherers.windowFixed(REMOVED_AT_ONCE))
                        .forEach(some -> remove(some, settled)));
    }

    /** By the key, whatever else the table holds: a scan would wait for those who are writing. */
    private void remove(List<Long> ids, boolean settled) {
        jdbc.sql("delete c from statistics_change c force index (primary) where c.settled = " + settled
                        + " and c.recommendation_id in (" + Numbers.list(ids) + ")")
                .update();
    }
}
