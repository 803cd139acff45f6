package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.statistics.StatisticsPermissions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every cell with the records and with the outlets that are valid, each level counted by itself, by the organisation
 * of then and of now. Cells and records come from one
 * snapshot, which is good only if nothing waits in it.
 */
@Service
@Requires(StatisticsPermissions.ROLL_UPS)
public class RollUpAudit {

    private static final String COUNTED = "-count(*) as recommended,"
            + " -count(case when r.result = 'SUCCESS' then 1 end) as succeeded,"
            + " -coalesce(sum(case when r.result = 'SUCCESS' then r.monthly_price end), 0) as income";
    private static final String CELL = "c.scope_key as place, c.recommended, c.succeeded, c.income";
    private static final String PLACE = "r.scope_key - mod(r.scope_key, :span) as place";
    private static final String OUTLET = "r.scope_key - mod(r.scope_key, 10000)";
    private static final String RECORDS = " from pub_recommendation r where r.business_day between :first and :last";

    private static final String UNIT_MONTHS =
            "select :first as since, " + CELL + ", c.active_outlets as outlets, c.active_days as days,"
                    + " null as product_id from statistics_unit_month c where c.level = :level and c.month = :first and c.view = 0"
                    + " union all select :first, " + PLACE + ", " + COUNTED
                    + ", -count(distinct r.outlet_id), bit_or(1 << (dayofmonth(r.business_day) - 1)), null"
                    + RECORDS + " group by 2";
    private static final String UNIT_DAYS = "select c.day as since, " + CELL
            + ", 0 as outlets, 0 as days, null as product_id"
            + " from statistics_unit_day c where c.level = :level and c.day between :first and :last and c.view = 0"
            + " union all select r.business_day, " + PLACE + ", " + COUNTED + ", 0, 0, null" + RECORDS
            + " group by 1, 2";
    private static final String PRODUCT_MONTHS = "select :first as since, " + CELL
            + ", 0 as outlets, 0 as days, c.product_id"
            + " from statistics_product_month c where c.level = :level and c.month = :first and c.view = 0"
            + " union all select :first, " + PLACE + ", " + COUNTED + ", 0, 0, r.product_id" + RECORDS
            + " group by 2, r.product_id";
    private static final String PRODUCT_DAYS = "select c.day as since, " + CELL
            + ", 0 as outlets, 0 as days, c.product_id"
            + " from statistics_product_day c where c.level = :level and c.day between :first and :last and c.view = 0"
            + " union all select r.business_day, " + PLACE + ", " + COUNTED + ", 0, 0, r.product_id" + RECORDS
            + " group by 1, 2, r.product_id";
    /** Of what has come from elsewhere the days are kept, where outlets are told by them. */
    private static final String COME_DAYS = "select :first as since, c.scope_key as place, 0 as recommended,"
            + " 0 as succeeded, 0 as income, 0 as outlets, c.active_days as days, null as product_id"
            + " from statistics_unit_month c where c.level = :level and c.month = :first and c.view = 1 and c.recommended > 0"
            + " union all select :first, l.scope_key - mod(l.scope_key, :span), 0, 0, 0, 0,"
            + " bit_or(1 << (dayofmonth(r.business_day) - 1)), null"
            + RECORDS.replace(
                    " where",
                    " join pub_left_place l"
                            + " on l.left_key = r.scope_key and l.left_key - mod(l.left_key, :span) <> l.scope_key - mod(l.scope_key, :span)"
                            + " where")
            + " group by 2";

    private static final String OUTLET_DAYS = "select c.day as since, c.scope_key as place, 0 as recommended,"
            + " 0 as succeeded, 0 as income, c.active_outlets as outlets, 0 as days, null as product_id"
            + " from statistics_outlet_day c where c.level = :level and c.day between :first and :last and c.view = 0"
            + " union all select r.business_day, " + PLACE + ", 0, 0, 0, -count(distinct " + OUTLET + "), 0, null"
            + RECORDS + " group by 1, 2";
    private static final String FIRST_DAYS = "select c.day as since, c.scope_key as place, 0 as recommended,"
            + " 0 as succeeded, 0 as income, c.first_outlets as outlets, 0 as days, null as product_id"
            + " from statistics_outlet_day c where c.level = :level and c.day between :first and :last and c.view = 0"
            + " union all select f.first, f.scope_key - mod(f.scope_key, :span), 0, 0, 0, -count(*), 0, null"
            + " from (select min(r.business_day) as first, " + OUTLET + " as scope_key" + RECORDS
            + " group by 2) f group by 1, 2";
    private static final String VALID = "select :first as since, c.scope_key as place, 0 as recommended,"
            + " 0 as succeeded, 0 as income, c.outlets, 0 as days, null as product_id"
            + " from statistics_valid_outlets c where c.level = :level"
            + " union all select :first, r.scope_key - mod(r.scope_key, :span), 0, 0, 0, -count(*), 0, null"
            + " from pub_outlet_validity r where r.until is null group by 2";
    private static final String VALID_ALL_MONTH = "select :first as since, c.scope_key as place, 0 as recommended,"
            + " 0 as succeeded, 0 as income, c.valid_all_month as outlets, 0 as days, null as product_id"
            + " from statistics_unit_month c where c.level = :level and c.month = :first and c.view = 0"
            + " union all select :first, r.scope_key, 0, 0, 0, -count(*), 0, null"
            + " from statistics_unit_month r join pub_outlet_validity v on v.scope_key = r.scope_key"
            + " and v.since <= :first and (v.until is null or v.until > :last)"
            + " where r.level = :level and r.month = :first and r.view = 0 group by 2";
    private static final String REPEATS =
            "select c.business_day as since, c.scope_key as place, c.in_month as recommended,"
                    + " c.in_day as succeeded, 0 as income, 1 as outlets, 0 as days, c.product_id"
                    + " from statistics_repeat c where c.business_day between :first and :last"
                    + " union all select n.business_day, n.scope_key, -n.in_month, -n.in_day, 0, -1, 0, n.product_id"
                    + " from (select r.business_day, r.scope_key, r.product_id,"
                    + " row_number() over (partition by r.subscriber_hash, r.product_id order by r.recorded_at, r.id) as in_month,"
                    + " row_number() over (partition by r.subscriber_hash, r.product_id, r.business_day"
                    + " order by r.recorded_at, r.id) as in_day"
                    + " from pub_recommendation r where r.business_day between :first and :last) n where n.in_month > 1";
    private static final String DIFFERENT = "select x.since, x.place, x.product_id, sum(x.recommended) as recommended,"
            + " sum(x.succeeded) as succeeded, sum(x.income) as income from (%s) x group by x.since, x.place, x.product_id"
            + " having sum(x.recommended) <> 0 or sum(x.succeeded) <> 0 or sum(x.income) <> 0 or sum(x.outlets) <> 0"
            + " or bit_xor(x.days) <> 0 order by x.since, x.place, x.product_id limit :most";

    private static final List<Cut> CUTS = List.of(
            Cut.to(Level.CLERK, "unit-month", UNIT_MONTHS),
            Cut.to(Level.GRID, "unit-day", UNIT_DAYS),
            Cut.to(Level.GRID, "product-month", PRODUCT_MONTHS),
            Cut.to(Level.DISTRICT, "product-day", PRODUCT_DAYS),
            Cut.to(Level.GRID, "outlet-day", OUTLET_DAYS),
            Cut.to(Level.GRID, "outlet-first-day", FIRST_DAYS),
            new Cut("repeat", REPEATS, List.of(Level.CLERK)),
            Cut.to(Level.GRID, "valid-outlets", VALID),
            new Cut("valid-all-month", VALID_ALL_MONTH, List.of(Level.OUTLET)),
            Cut.to(Level.CLERK, "unit-month-now", now(UNIT_MONTHS)),
            Cut.to(Level.GRID, "unit-day-now", now(UNIT_DAYS)),
            Cut.to(Level.GRID, "product-month-now", now(PRODUCT_MONTHS)),
            Cut.to(Level.DISTRICT, "product-day-now", now(PRODUCT_DAYS)),
            Cut.to(Level.GRID, "outlet-day-now", now(OUTLET_DAYS)),
            Cut.to(Level.GRID, "outlet-first-day-now", now(FIRST_DAYS)),
            new Cut("come-days", COME_DAYS, List.of(Level.OUTLET, Level.CLERK)));

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Changes changes;

    RollUpAudit(JdbcClient jdbc, Marks marks, Changes changes) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.changes = changes;
    }

    /** The same by the organisation of now: cells with their corrections, records where their outlets stand. */
    private static String now(String cut) {
        return cut.replace("c.view = 0", "c.view in (0, 1)")
                .replace("c.active_days as days", "0 as days")
                .replace("bit_or(1 << (dayofmonth(r.business_day) - 1))", "0")
                .replace("r.scope_key", "coalesce(l.scope_key, r.scope_key)")
                .replace(
                        "from pub_recommendation r",
                        "from pub_recommendation r left join pub_left_place l on l.left_key = r.scope_key");
    }

    /** Every month that has records or cells. */
    public List<YearMonth> months() {
        return jdbc
                .sql("select distinct m from (select distinct cast(date_format(business_day, '%Y-%m-01') as date) as m"
                        + " from pub_recommendation union all select month from statistics_unit_month) x order by m")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    /**
     * What differs in a month; empty where the roll-ups have yet to catch up, so that nothing can be said.
     *
     * @param most how many differences are enough to know
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<List<RollUpDifference>> compare(YearMonth month, int most) {
        if (marks.exist(month) || changes.exist(month)) {
            return Optional.empty();
        }
        List<RollUpDifference> all = new ArrayList<>();
        for (Cut cut : CUTS) {
            for (Level level : cut.levels) {
                all.addAll(compare(cut, level, month, most));
            }
        }
        return Optional.of(all);
    }

    private List<RollUpDifference> compare(Cut cut, Level level, YearMonth month, int most) {
        return jdbc.sql(DIFFERENT.formatted(cut.sql))
                .params(Map.of(
                        "level", level.ordinal(),
                        "span", level.span(),
                        "first", month.atDay(1),
                        "last", month.atEndOfMonth(),
                        "most", most))
                .query((row, number) -> new RollUpDifference(
                        cut.name,
                        row.getObject("since", LocalDate.class),
                        new Place(row.getLong("place"), level),
                        row.getObject("product_id", Long.class),
                        row.getLong("recommended"),
                        row.getLong("succeeded"),
                        row.getBigDecimal("income")))
                .list();
    }

    /** One table of cells, and the select that sets its cells against the records. */
    private record Cut(String name, String sql, List<Level> levels) {

        static Cut to(Level deepest, String name, String sql) {
            return new Cut(
                    name,
                    sql,
                    Arrays.stream(Level.values())
                            .filter(level -> !deepest.isAbove(level))
                            .toList());
        }
    }
}
