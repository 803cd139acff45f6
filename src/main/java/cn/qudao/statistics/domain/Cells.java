package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the cells of a month: first those that are counted from the records, then level by level those above. What was
 * there is replaced, so that doing it twice changes nothing. What follows the organisation of now is written by
 * {@link Corrections}; {@link Increments} follow the records from there.
 */
@Component
class Cells {

    /** What still waits to be added is not counted: whenever a statement runs, it counts the same. */
    static final String COUNTS = "not " + waits("not q.settled");

    static final String SUCCEEDED = "(r.result = 'SUCCESS' and not " + waits("q.settled") + ")";

    private static final String COUNTED = """
            count(*), count(case when %s then 1 end),
            coalesce(sum(case when %s then r.monthly_price end), 0)""".formatted(SUCCEEDED, SUCCEEDED);
    private static final String RECORDS = """
            from pub_recommendation r
            where r.business_day between :month and :end and""" + ' ' + COUNTS;
    private static final String SUMMED = "sum(c.recommended), sum(c.succeeded), sum(c.income)";
    private static final String UNIT = "c.scope_key - mod(c.scope_key, :span)";
    private static final String RECORDS_UNIT = "r.scope_key - mod(r.scope_key, :span)";

    private static final String MONTH_DELETE = """
            delete from statistics_unit_month
            where level = :level and month = :month and view = 0""";
    private static final String MONTH_INSERT = """
            insert into statistics_unit_month (level, month, scope_key, outlet_id, recommended, succeeded, income,
                active_outlets, active_days, valid_all_month)
            """;
    private static final String CLERK_MONTH = MONTH_INSERT
            + "select :level, :month, r.scope_key, max(r.outlet_id), " + COUNTED
            + ", 1, bit_or(1 << (dayofmonth(r.business_day) - 1)), false " + RECORDS + " group by r.scope_key";
    private static final String MONTH_SOURCE =
            "from statistics_unit_month c where c.level = :source and c.month = :month and c.view = 0 group by 3";
    private static final String OUTLET_MONTH = MONTH_INSERT + "select :level, :month, " + UNIT + ", max(c.outlet_id), "
            + SUMMED + ", 1, bit_or(c.active_days), false " + MONTH_SOURCE;
    /** From the outlets at every level: an outlet that moved within a unit counts there once. */
    private static final String UNIT_MONTH = MONTH_INSERT + "select :level, :month, " + UNIT + ", null, " + SUMMED
            + ", count(distinct c.outlet_id), bit_or(c.active_days), false " + MONTH_SOURCE;

    private static final String DAY_DELETE = """
            delete from statistics_unit_day
            where level = :level and day between :month and :end and view = 0""";
    private static final String DAY_INSERT =
            "insert into statistics_unit_day (level, day, scope_key, recommended, succeeded, income) ";
    private static final String GRID_DAY = DAY_INSERT + "select :level, r.business_day, " + RECORDS_UNIT + ", "
            + COUNTED + " " + RECORDS + " group by 2, 3";
    private static final String UNIT_DAY = DAY_INSERT + "select :level, c.day, " + UNIT + ", " + SUMMED
            + " from statistics_unit_day c where c.level = :source and c.day between :month and :end"
            + " and c.view = 0 group by 2, 3";

    private static final String PRODUCT_MONTH_DELETE = """
            delete from statistics_product_month
            where level = :level and month = :month and view = 0""";
    private static final String PRODUCT_MONTH_INSERT = """
            insert into statistics_product_month (level, month, scope_key, product_id, recommended, succeeded, income)
            """;
    private static final String GRID_PRODUCT_MONTH = PRODUCT_MONTH_INSERT + "select :level, :month, " + RECORDS_UNIT
            + ", r.product_id, " + COUNTED + " " + RECORDS
            + " group by 3, 4";
    private static final String UNIT_PRODUCT_MONTH = PRODUCT_MONTH_INSERT + "select :level, :month, " + UNIT
            + ", c.product_id, " + SUMMED + " from statistics_product_month c where c.level = :source"
            + " and c.month = :month and c.view = 0 group by 3, 4";

    private static final String PRODUCT_DAY_DELETE = """
            delete from statistics_product_day
            where level = :level and day between :month and :end and view = 0""";
    private static final String PRODUCT_DAY_INSERT = """
            insert into statistics_product_day (level, day, scope_key, product_id, recommended, succeeded, income)
            """;
    private static final String DISTRICT_PRODUCT_DAY = PRODUCT_DAY_INSERT + "select :level, r.business_day, "
            + RECORDS_UNIT + ", r.product_id, " + COUNTED + " " + RECORDS + " group by 2, 3, 4";
    private static final String UNIT_PRODUCT_DAY = PRODUCT_DAY_INSERT + "select :level, c.day, " + UNIT
            + ", c.product_id, " + SUMMED + " from statistics_product_day c where c.level = :source"
            + " and c.day between :month and :end and c.view = 0 group by 2, 3, 4";

    private final JdbcClient jdbc;

    /** Ids follow time: most records are older than all that waits, and nothing has to be looked up for them. */
    private static String waits(String what) {
        String queue = " from statistics_change q where " + what + " and q.business_day between :month and :end)";
        return "(r.id between coalesce((select min(q.recommendation_id)" + queue + ", 1)"
                + " and coalesce((select max(q.recommendation_id)" + queue + ", 0)"
                + " and r.id in (select q.recommendation_id" + queue + ")";
    }

    Cells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts anew the clerks, outlets and grids of the province. */
    void count(YearMonth month) {
        write(month, Level.CLERK, MONTH_DELETE, CLERK_MONTH);
        write(month, Level.OUTLET, MONTH_DELETE, OUTLET_MONTH);
        write(month, Level.GRID, MONTH_DELETE, UNIT_MONTH);
        write(month, Level.GRID, DAY_DELETE, GRID_DAY);
        write(month, Level.GRID, PRODUCT_MONTH_DELETE, GRID_PRODUCT_MONTH);
    }

    /** Adds up the cells of a level above the grids. */
    void sum(YearMonth month, Level level) {
        write(month, level, MONTH_DELETE, UNIT_MONTH);
        write(month, level, DAY_DELETE, UNIT_DAY);
        write(month, level, PRODUCT_MONTH_DELETE, UNIT_PRODUCT_MONTH);
        write(month, level, PRODUCT_DAY_DELETE, level == Level.DISTRICT ? DISTRICT_PRODUCT_DAY : UNIT_PRODUCT_DAY);
    }

    private void write(YearMonth month, Level level, String delete, String insert) {
        boolean fromOutlets = insert.equals(UNIT_MONTH);
        Level source = fromOutlets ? Level.OUTLET : level.below().orElse(level);
        Map<String, Object> parameters = Map.of(
                "level", level.ordinal(),
                "source", source.ordinal(),
                "span", level.span(),
                "month", month.atDay(1),
                "end", month.atEndOfMonth());
        jdbc.sql(delete).params(parameters).update();
        jdbc.sql(insert).params(parameters).update();
    }
}
