package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what has to be added to the cells of a month to have everything where its outlet stands now: less at a place that
 * has been left, more at the present one. Few outlets move, so a month's corrections are made anew as a whole; where nothing
 * changes, there is no cell.
 */
@Component
class Corrections {

    private static final String SIGNS = " join (select 1 as sign union all select -1) s";

    /** What clerks did in the month at outlets of which something has moved; outlets are counted, and not summed. */
    private static final String MOVED_CELLS = """
            (select s.sign, c.outlet_id, c.recommended, c.succeeded, c.income, c.active_days,
                    case when s.sign > 0 then coalesce(l.scope_key, c.scope_key) else c.scope_key end as place,
                    c.scope_key as place_then
             from (select distinct t.outlet_id
                   from pub_left_place p
                   join statistics_unit_month t on t.level = 5 and t.month = :month and t.view = 0
                       and t.scope_key = p.left_key) o
             join statistics_unit_month c on c.outlet_id = o.outlet_id and c.month = :month and c.level = 5 and c.view = 0
             left join pub_left_place l on l.left_key = c.scope_key""" + SIGNS + ") m";

    private static final String UNIT_MONTH = """
            insert into statistics_unit_month (level, month, view, scope_key, outlet_id, recommended, succeeded, income,
                active_outlets, active_days, valid_all_month)
            select :level, :month, 1, m.place - mod(m.place, :span), case when :level >= 4 then max(m.outlet_id) end,
                sum(m.sign * m.recommended) as more, sum(m.sign * m.succeeded) as better, sum(m.sign * m.income) as richer,
                count(distinct case when m.sign > 0 then m.outlet_id end)
                    - count(distinct case when m.sign < 0 then m.outlet_id end) as outlets,
                bit_or(case when m.sign > 0 and m.place_then - mod(m.place_then, :span) <> m.place - mod(m.place, :span)
                       then m.active_days else 0 end), false
            from %s
            group by 4
            having more <> 0 or better <> 0 or richer <> 0 or outlets <> 0""".formatted(MOVED_CELLS);

    /** On which days an outlet had records at each place of then, and at all together where it stands now. */
    private static final String MOVED_DAYS = """
            with recursive days (day, bit) as (
                select cast(:month as date), cast(1 as unsigned)
                union all
                select day + interval 1 day, bit << 1 from days where day < :end),
            moved (outlet_id, scope_key) as (
                select distinct p.outlet_id, p.scope_key
                from pub_left_place p
                join statistics_unit_month t on t.level = 4 and t.month = :month and t.view = 0 and t.scope_key = p.left_key),
            cells (outlet_id, now_key, scope_key, mask) as (
                select o.outlet_id, o.scope_key, c.scope_key, c.active_days
                from moved o
                join statistics_unit_month c on c.outlet_id = o.outlet_id and c.month = :month and c.level = 4 and c.view = 0)
            select d.day, m.sign, m.scope_key, m.mask & -m.mask = d.bit as first
            from (select -1 as sign, c.scope_key, c.mask from cells c
                  union all
                  select 1, c.now_key, cast(bit_or(c.mask) as signed) from cells c group by c.outlet_id, c.now_key) m
            join days d on m.mask & d.bit <> 0""";

    private static final String OUTLET_DAY = """
            insert into statistics_outlet_day (level, day, view, scope_key, active_outlets, first_outlets)
            select :level, c.day, 1, c.scope_key - mod(c.scope_key, :span) as place, sum(c.sign) as outlets,
                sum(c.sign * c.first) as firsts
            from (%s) c
            group by c.day, place having outlets <> 0 or firsts <> 0""".formatted(MOVED_DAYS);

    private static final String MOVED_RECORDS =
            """
            (select r.business_day as day, cast(:month as date) as month, r.product_id, s.sign, 1 as recommended,
                    %s as succeeded,
                    case when %s then r.monthly_price else 0 end as income,
                    case when s.sign > 0 then l.scope_key else l.left_key end as scope_key
             from pub_left_place l
             join pub_recommendation r on r.scope_key = l.left_key and r.business_day between :month and :end
                 and %s""".formatted(Cells.SUCCEEDED, Cells.SUCCEEDED, Cells.COUNTS) + SIGNS + ") c";

    private static final List<Level> ABOVE_OUTLETS = Arrays.stream(Level.values())
            .filter(level -> level.isAbove(Level.OUTLET))
            .toList();

    private static final List<Sums> SUMS = List.of(
            new Sums("statistics_unit_day", "day", "", Level.GRID),
            new Sums("statistics_product_month", "month", ", product_id", Level.GRID),
            new Sums("statistics_product_day", "day", ", product_id", Level.DISTRICT));

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cells that count where something was made are there already. */
    void write(YearMonth month) {
        for (Level level : Level.values()) {
            jdbc.sql("delete from statistics_unit_month where level = :level and month = :month and view = 1")
                    .params(parameters(month, level))
                    .update();
            jdbc.sql(UNIT_MONTH).params(parameters(month, level)).update();
        }
        for (Level level : ABOVE_OUTLETS) {
            jdbc.sql("delete from statistics_outlet_day where level = :level and day in (:days) and view = 1")
                    .params(parameters(month, level))
                    .update();
            jdbc.sql(OUTLET_DAY).params(parameters(month, level)).update();
        }
        SUMS.forEach(sums -> sums.levels().forEach(level -> {
            jdbc.sql(sums.delete()).params(parameters(month, level)).update();
            jdbc.sql(sums.insert(level)).params(parameters(month, level)).update();
        }));
    }

    private static Map<String, Object> parameters(YearMonth month, Level level) {
        List<LocalDate> days =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        return Map.of(
                "level", level.ordinal(),
                "source", level.ordinal() + 1,
                "span", level.span(),
                "month", month.atDay(1),
                "end", month.atEndOfMonth(),
                "days", days);
    }

    /** Whether there is an outlet among some that has cells of the month where something has left. */
    boolean concern(YearMonth month, Collection<Long> outlets) {
        return !Collections.disjoint(
                jdbc.sql(
                                "select distinct c.outlet_id from pub_left_place l join statistics_unit_month c on c.level in (4, 5)"
                                        + " and c.month = ? and c.view = 0 and c.scope_key = l.left_key")
                        .param(month.atDay(1))
                        .query(Long.class)
                        .list(),
                outlets);
    }

    /** The months with records at what has left a place, or come to it. */
    List<YearMonth> months(Place place) {
        return jdbc.sql("""
                        select distinct c.month
                        from pub_left_place l
                        join statistics_unit_month m on m.level = 0 and m.view = 0
                        join statistics_unit_month c on c.level = 5 and c.month = m.month and c.view = 0
                            and c.scope_key = l.left_key
                        where l.left_key between :lo and :hi or l.scope_key between :lo and :hi""").param("lo", place.lo()).param("hi", place.hi()).query(LocalDate.class).list().stream()
                .map(YearMonth::from)
                .toList();
    }

    /**
     * A table of sums: its deepest level comes from the records, each above it from the one below.
     *
     * @param products what its cells are told apart by besides time and place
     */
    private record Sums(String table, String time, String products, Level deepest) {

        List<Level> levels() {
            return Arrays.stream(Level.values())
                    .filter(level -> !deepest.isAbove(level))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }

        String delete() {
            return "delete from %s where level = :level and %s and view = 1".formatted(table, when(""));
        }

        String insert(Level level) {
            boolean counted = level == deepest;
            String sign = counted ? "c.sign * " : "";
            return "insert into %s (level, %s, view, scope_key%s, recommended, succeeded, income)"
                            .formatted(table, time, products)
                    + " select :level, c.%s, 1, c.scope_key - mod(c.scope_key, :span) as place%s,"
                            .formatted(time, products)
                    + " sum(%1$sc.recommended) as more, sum(%1$sc.succeeded) as better, sum(%1$sc.income) as richer"
                            .formatted(sign)
                    + " from "
                    + (counted
                            ? MOVED_RECORDS
                            : "%s c where c.level = :source and %s and c.view = 1".formatted(table, when("c.")))
                    + " group by c.%s, place%s having more <> 0 or better <> 0 or richer <> 0"
                            .formatted(time, products);
        }

        private String when(String alias) {
            return alias + (time.equals("day") ? "day in (:days)" : "month = :month");
        }
    }
}
