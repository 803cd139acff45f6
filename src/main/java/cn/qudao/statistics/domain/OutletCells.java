package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes how many outlets there are that count as valid, and how many have records, at grids and above. The latter come from
 * the cells of outlets, never from the records, so that a month is soon counted whatever it holds.
 */
@Component
class OutletCells {

    private static final String UNIT = "c.scope_key - mod(c.scope_key, :span)";

    private static final String DAY_DELETE = """
            delete from statistics_outlet_day
            where level = :level and day between :month and :end and view = 0""";
    private static final String DAY_INSERT =
            "insert into statistics_outlet_day (level, day, scope_key, active_outlets, first_outlets) ";
    private static final String GRID_DAY = DAY_INSERT + """
            with recursive days (day, bit) as (
                select cast(:month as date), cast(1 as unsigned)
                union all
                select day + interval 1 day, bit << 1 from days where day < :end)
            select :level, d.day, %s, count(*), count(case when c.active_days & -c.active_days = d.bit then 1 end)
            from statistics_unit_month c
            join days d on c.active_days & d.bit <> 0
            where c.level = :outlet and c.month = :month and c.view = 0
            group by d.day, %s""".formatted(UNIT, UNIT);
    private static final String UNIT_DAY = DAY_INSERT + "select :level, c.day, " + UNIT
            + ", sum(c.active_outlets), sum(c.first_outlets) from statistics_outlet_day c where c.level = :source"
            + " and c.day between :month and :end and c.view = 0 group by 2, 3";

    private static final String VALID_DELETE =
            "delete from statistics_valid_outlets where level = :level and scope_key between :lo and :hi";
    private static final String VALID_INSERT = "insert into statistics_valid_outlets (level, scope_key, outlets) ";
    private static final String GRID_VALID = VALID_INSERT + "select :level, " + UNIT
            + ", count(*) from pub_outlet_validity c where c.until is null and c.scope_key between :lo and :hi"
            + " group by 2";
    private static final String UNIT_VALID = VALID_INSERT + "select :level, " + UNIT
            + ", sum(c.outlets) from statistics_valid_outlets c where c.level = :source"
            + " and c.scope_key between :lo and :hi group by 2";

    private static final String FLAG = """
            update statistics_unit_month c
            set c.valid_all_month = exists (
                select 1 from pub_outlet_validity v
                where v.scope_key = c.scope_key and v.since <= :month and (v.until is null or v.until > :end))
            where c.level = :outlet and c.month = :month and c.view = 0 and c.scope_key between :lo and :hi""";

    private final JdbcClient jdbc;

    OutletCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The outlets with records in the grids, day by day; the cells of the outlets are there already. */
    void countDays(YearMonth month) {
        write(DAY_DELETE, GRID_DAY, Level.GRID, Place.ROOT, month);
    }

    void sumDays(YearMonth month, Level level) {
        write(DAY_DELETE, UNIT_DAY, level, Place.ROOT, month);
    }

    void countValid(Place place) {
        write(VALID_DELETE, GRID_VALID, Level.GRID, place, YearMonth.from(LocalDate.EPOCH));
    }

    void sumValid(Level level, Place place) {
        write(VALID_DELETE, UNIT_VALID, level, place, YearMonth.from(LocalDate.EPOCH));
    }

    /** Says of the cells of outlets whether their outlet counts as valid from the first of the month to the last. */
    void flag(YearMonth month, Place place) {
        jdbc.sql(FLAG).params(parameters(Level.OUTLET, place, month)).update();
    }

    /** The same of some outlets, by the keys of their cells. */
    void flag(YearMonth month, List<Long> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql(FLAG + " and c.scope_key in (" + Numbers.list(keys) + ")")
                    .params(parameters(Level.OUTLET, Place.ROOT, month))
                    .update();
        }
    }

    List<YearMonth> monthsSince(LocalDate day) {
        return jdbc
                .sql(
                        "select month from statistics_unit_month where level = 0 and month >= :first and view = 0 order by month")
                .param("first", day.withDayOfMonth(1))
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    private void write(String delete, String insert, Level level, Place place, YearMonth month) {
        Map<String, Object> parameters = parameters(level, place, month);
        jdbc.sql(delete).params(parameters).update();
        jdbc.sql(insert).params(parameters).update();
    }

    private static Map<String, Object> parameters(Level level, Place place, YearMonth month) {
        return Map.of(
                "level", level.ordinal(),
                "source", level.ordinal() + 1,
                "outlet", Level.OUTLET.ordinal(),
                "span", level.span(),
                "lo", place.lo(),
                "hi", place.hi(),
                "month", month.atDay(1),
                "end", month.atEndOfMonth());
    }
}
