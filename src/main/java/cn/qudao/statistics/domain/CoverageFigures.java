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
 * Valid and covered outlets of the active post, as R11 counts them, for several periods of at most one month in one
 * statement: each pass over outlets and cells counts for all of them.
 */
@Component
class CoverageFigures {

    private static final String VALID_AT = "v.since <= :to# and (v.until is null or v.until > :to#)";
    private static final String VALID = "count(case when " + VALID_AT + " then 1 end)";
    private static final String COVERED =
            "count(distinct case when c.month = :month# and c.active_days & :mask# <> 0 and " + VALID_AT
                    + " then v.outlet_id end)";
    /** Moved here within the period, with records where it stood before and none yet where it stands. */
    private static final String MOVED = "count(case when v.moved_in and v.since between :from# and :to#"
            + " and (v.until is null or v.until > :to#)"
            + " and exists (select 1 from statistics_unit_month o where o.outlet_id = v.outlet_id and o.level = 4"
            + " and o.scope_key <> v.scope_key and o.month = :month# and o.active_days & :mask# <> 0)"
            + " and not exists (select 1 from statistics_unit_month h where h.level = 4 and h.scope_key = v.scope_key"
            + " and h.month = :month# and h.active_days & :mask# <> 0) then 1 end)";

    private static final String SQL = """
            select * from
                (select %s from pub_outlet_validity v where {scope:v}) outlets,
                (select %s
                 from statistics_unit_month c
                 join pub_outlet_validity v on v.scope_key = c.scope_key - mod(c.scope_key, 10000)
                 where c.level = :level and c.month in (:months) and {scope:c}) cells""";

    private final JdbcClient jdbc;
    private final Scope scope;

    CoverageFigures(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    record Covered(long valid, long covered) {}

    /** @param cells outlets, or clerks where the post excludes some */
    List<Covered> read(List<Period> periods, Level cells) {
        int count = periods.size();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("level", cells.ordinal());
        parameters.put(
                "months",
                periods.stream()
                        .map(period -> period.from().withDayOfMonth(1))
                        .distinct()
                        .toList());
        for (int i = 0; i < count; i++) {
            put(parameters, periods.get(i), i);
        }
        String outlets = each(VALID + " as valid#", count) + ", " + each(MOVED + " as moved#", count);
        return jdbc.sql(Scope.applyTo(SQL.formatted(outlets, each(COVERED + " as covered#", count))))
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
