package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the cells of a month: first those that are counted from the records, then level by level those above. What was
 * there is replaced, so that doing it twice changes nothing. What follows the organisation of now is written by {@link Corrections}. Every statement is bounded by the keys of one place, and by
 * the days where the table has days.
 */
@Component
class Cells {

    private static final String COUNTED = """
            count(*), count(case when r.result = 'SUCCESS' then 1 end),
            coalesce(sum(case when r.result = 'SUCCESS' then r.monthly_price end), 0)""";
    private static final String RECORDS = """
            from pub_recommendation r
            where r.business_day between :first and :last and r.scope_key between :lo and :hi""";
    private static final String SUMMED = "sum(c.recommended), sum(c.succeeded), sum(c.income)";
    private static final String UNIT = "c.scope_key - mod(c.scope_key, :span)";
    private static final String RECORDS_UNIT = "r.scope_key - mod(r.scope_key, :span)";

    private static final String MONTH_DELETE = """
            delete from statistics_unit_month
            where level = :level and month = :month and view = 0 and scope_key between :lo and :hi""";
    private static final String MONTH_INSERT = """
            insert into statistics_unit_month (level, month, scope_key, outlet_id, recommended, succeeded, income,
                active_outlets, active_days, valid_all_month)
            """;
    private static final String CLERK_MONTH = MONTH_INSERT
            + "select :level, :month, r.scope_key, max(r.outlet_id), " + COUNTED
            + ", 1, bit_or(1 << (dayofmonth(r.business_day) - 1)), false " + RECORDS + " group by r.scope_key";
    private static final String MONTH_SOURCE =
            "from statistics_unit_month c where c.level = :source and c.month = :month and c.view = 0"
                    + " and c.scope_key between :lo and :hi group by 3";
    private static final String OUTLET_MONTH = MONTH_INSERT + "select :level, :month, " + UNIT + ", max(c.outlet_id), "
            + SUMMED + ", 1, bit_or(c.active_days), false " + MONTH_SOURCE;
    /** From the outlets at every level: an outlet that moved within a unit counts there once. */
    private static final String UNIT_MONTH = MONTH_INSERT + "select :level, :month, " + UNIT + ", null, " + SUMMED
            + ", count(distinct c.outlet_id), bit_or(c.active_days), false " + MONTH_SOURCE;

    private static final String DAY_DELETE = """
            delete from statistics_unit_day
            where level = :level and day between :first and :last and view = 0 and scope_key between :lo and :hi""";
    private static final String DAY_INSERT =
            "insert into statistics_unit_day (level, day, scope_key, recommended, succeeded, income) ";
    private static final String GRID_DAY = DAY_INSERT + "select :level, r.business_day, " + RECORDS_UNIT + ", "
            + COUNTED + " " + RECORDS + " group by 2, 3";
    private static final String UNIT_DAY = DAY_INSERT + "select :level, c.day, " + UNIT + ", " + SUMMED
            + " from statistics_unit_day c where c.level = :source and c.day between :first and :last"
            + " and c.view = 0 and c.scope_key between :lo and :hi group by 2, 3";

    private static final String PRODUCT_MONTH_DELETE = """
            delete from statistics_product_month
            where level = :level and month = :month and view = 0 and scope_key between :lo and :hi""";
    private static final String PRODUCT_MONTH_INSERT = """
            insert into statistics_product_month (level, month, scope_key, product_id, recommended, succeeded, income)
            """;
    private static final String GRID_PRODUCT_MONTH = PRODUCT_MONTH_INSERT + "select :level, :month, " + RECORDS_UNIT
            + ", r.product_id, " + COUNTED + " " + RECORDS.replace(":first and :last", ":month and :end")
            + " group by 3, 4";
    private static final String UNIT_PRODUCT_MONTH = PRODUCT_MONTH_INSERT + "select :level, :month, " + UNIT
            + ", c.product_id, " + SUMMED + " from statistics_product_month c where c.level = :source"
            + " and c.month = :month and c.view = 0 and c.scope_key between :lo and :hi group by 3, 4";

    private static final String PRODUCT_DAY_DELETE = """
            delete from statistics_product_day
            where level = :level and day between :first and :last and view = 0 and scope_key between :lo and :hi""";
    private static final String PRODUCT_DAY_INSERT = """
            insert into statistics_product_day (level, day, scope_key, product_id, recommended, succeeded, income)
            """;
    private static final String DISTRICT_PRODUCT_DAY = PRODUCT_DAY_INSERT + "select :level, r.business_day, "
            + RECORDS_UNIT + ", r.product_id, " + COUNTED + " " + RECORDS + " group by 2, 3, 4";
    private static final String UNIT_PRODUCT_DAY = PRODUCT_DAY_INSERT + "select :level, c.day, " + UNIT
            + ", c.product_id, " + SUMMED + " from statistics_product_day c where c.level = :source"
            + " and c.day between :first and :last and c.view = 0 and c.scope_key between :lo and :hi group by 2, 3, 4";

    private final JdbcClient jdbc;

    Cells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts anew the clerks, outlets and grids of a place: one grid, or all of the province. */
    void count(YearMonth month, Period days, Place place) {
        Part clerks = new Part(month, days, place, Level.CLERK);
        write(clerks, MONTH_DELETE, CLERK_MONTH.replace(":first and :last", ":month and :end"));
        write(new Part(month, days, place, Level.OUTLET), MONTH_DELETE, OUTLET_MONTH);
        Part grids = new Part(month, days, place, Level.GRID);
        write(grids, MONTH_DELETE, UNIT_MONTH);
        write(grids, DAY_DELETE, GRID_DAY);
        write(grids, PRODUCT_MONTH_DELETE, GRID_PRODUCT_MONTH);
    }

    /** Adds up the cells of a level above the grids: those of one unit, or all of the province. */
    void sum(YearMonth month, Period days, Level level, Place place) {
        Part part = new Part(month, days, place, level);
        write(part, MONTH_DELETE, UNIT_MONTH);
        write(part, DAY_DELETE, UNIT_DAY);
        write(part, PRODUCT_MONTH_DELETE, UNIT_PRODUCT_MONTH);
        write(part, PRODUCT_DAY_DELETE, level == Level.DISTRICT ? DISTRICT_PRODUCT_DAY : UNIT_PRODUCT_DAY);
    }

    private void write(Part part, String delete, String insert) {
        Map<String, Object> parameters = part.parameters(insert);
        jdbc.sql(delete).params(parameters).update();
        jdbc.sql(insert).params(parameters).update();
    }

    /** The cells of one level within a place, and what they are made of. */
    private record Part(YearMonth month, Period days, Place place, Level level) {

        Map<String, Object> parameters(String insert) {
            boolean monthOfUnits = insert.startsWith(MONTH_INSERT) && level.isAbove(Level.OUTLET);
            Level source = monthOfUnits ? Level.OUTLET : level.below().orElse(level);
            return Map.of(
                    "level", level.ordinal(),
                    "source", source.ordinal(),
                    "span", level.span(),
                    "lo", place.lo(),
                    "hi", place.hi(),
                    "month", month.atDay(1),
                    "end", month.atEndOfMonth(),
                    "first", days.from(),
                    "last", days.to());
        }
    }
}
