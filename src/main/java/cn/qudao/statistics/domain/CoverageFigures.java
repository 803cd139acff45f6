package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.scope.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Valid and covered outlets of the active post, as R11 counts them, for several periods in one statement. Each is a day or
 * begins with its month, so that cells of days tell it; below the grids, which have none, the few outlets of the post are
 * gone through.
 */
@Component
class CoverageFigures {

    private static final String VALID_AT = "v.since <= :to# and (v.until is null or v.until > :to#)";
    private static final String VALID = "count(case when " + VALID_AT + " then 1 end)";
    private static final String COVERED =
            "count(distinct case when c.month = :month# and c.active_days & :mask# <> 0 and " + VALID_AT
                    + " then v.outlet_id end)";
    /** Moved here within the period, with records that the post sees where it stood before and none yet where it stands. */
    private static final String MOVED = "count(case when v.moved_in and v.since between :from# and :to#"
            + " and (v.until is null or v.until > :to#)"
            + " and exists (select 1 from statistics_unit_month o where o.outlet_id = v.outlet_id and o.level = :outlets"
            + " and o.scope_key not between v.scope_key and v.scope_key + 9999 and {scope:o}"
            + " and o.month = :month# and o.view = 0 and o.active_days & :mask# <> 0)"
            + " and not exists (select 1 from statistics_unit_month h where h.level = :outlets"
            + " and h.scope_key between v.scope_key and v.scope_key + 9999 and {scope:h}"
            + " and h.month = :month# and h.view = 0 and h.active_days & :mask# <> 0) then 1 end)";

    private static final String ROWS = """
            select * from
                (select %s from pub_outlet_validity v where {scope:v}) outlets,
                (select %s
                 from statistics_unit_month c
                 join pub_outlet_validity v on v.scope_key = c.scope_key - mod(c.scope_key, 10000) and {scope:v}
                 where c.level = :outlets and c.month in (:months) and c.view = 0 and {scope:c}) cells""";

    /** What section days of R11 counts, of one period. */
    private static final String CELLS = """
            select sum(f.valid) as valid, sum(f.covered) as covered
            from (select sum(w.outlets) as valid, 0 as covered
                  from statistics_valid_outlets w
                  where w.level = :level and {scope:w}
                  union all
                  select -count(case when v.since > :to# and v.until is null then 1 end), %s
                  from pub_outlet_validity v
                  where v.since >= :from# and {scope:v}
                  union all
                  select count(case when v.since <= :to# and v.until > :to# then 1 end), 0
                  from pub_outlet_validity v
                  where v.until >= :from# and {scope:v}
                  union all
                  select 0, sum(case when :from# = :to# then a.active_outlets else a.first_outlets end)
                  from statistics_outlet_day a
                  where a.level = :level and a.day between :from# and :to# and a.view = 0 and {scope:a}
                  union all
                  select 0, -count(*)
                  from statistics_unit_month c
                  where c.level = 4 and c.month = :month# and c.view = 0 and not c.valid_all_month and c.active_days & :mask# <> 0
                    and not exists (select 1 from pub_outlet_validity v where v.scope_key = c.scope_key and %s)
                    and {scope:c}) f""".formatted(MOVED, VALID_AT);

    private final JdbcClient jdbc;
    private final Scope scope;

    CoverageFigures(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    record Covered(long valid, long covered) {}

    /** @param cells the highest level whose cells hold nothing that the post may not see */
    List<Covered> read(List<Period> periods, Level cells) {
        boolean rows = Level.GRID.isAbove(cells);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("level", cells.ordinal());
        parameters.put("outlets", Math.max(cells.ordinal(), Level.OUTLET.ordinal()));
        parameters.put(
                "months",
                periods.stream()
                        .map(period -> period.from().withDayOfMonth(1))
                        .distinct()
                        .toList());
        for (int i = 0; i < periods.size(); i++) {
            put(parameters, periods.get(i), i);
        }
        return rows ? ofRows(parameters, periods.size()) : ofCells(parameters, periods.size());
    }

    private List<Covered> ofCells(Map<String, Object> parameters, int count) {
        return jdbc.sql(Scope.applyTo(IntStream.range(0, count)
                        .mapToObj(i -> CELLS.replace("#", Integer.toString(i)))
                        .collect(Collectors.joining(" union all "))))
                .params(parameters)
                .query((row, number) -> new Covered(row.getLong("valid"), row.getLong("covered")))
                .list();
    }

    private List<Covered> ofRows(Map<String, Object> parameters, int count) {
        String outlets = each(VALID + " as valid#", count) + ", " + each(MOVED + " as moved#", count);
        return jdbc.sql(Scope.applyTo(ROWS.formatted(outlets, each(COVERED + " as covered#", count))))
                .params(parameters)
                .query((row, number) -> {
                    List<Covered> all = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        all.add(new Covered(
                                row.getLong("valid" + i), row.getLong("covered" + i) + row.getLong("moved" + i)));
                    }
                    return all;
                })
                .single();
    }

    private static void put(Map<String, Object> parameters, Period period, int number) {
        LocalDate month = period.from().withDayOfMonth(1);
        parameters.put("from" + number, period.from());
        parameters.put("to" + number, period.to());
        parameters.put("month" + number, month);
        parameters.put(
                "mask" + number,
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .mapToInt(day -> 1 << (day.getDayOfMonth() - 1))
                        .sum());
    }

    private static String each(String expression, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> expression.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }
}
