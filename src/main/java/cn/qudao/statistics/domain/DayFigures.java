package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.domain.KeyFigures.Day;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums of days for the active post. Days are named one by one, so that each is found by its key; below the grids, which have
 * no cells of days, the few records of the post are read.
 */
@Component
class DayFigures {

    private static final String CELLS = Scope.applyTo("""
            select c.day, sum(c.recommended), sum(c.succeeded)
            from statistics_unit_day c
            where c.level = :level and c.day in (:days) and c.view = 0 and {scope:c}
            group by c.day""");
    private static final String RECORDS = Scope.applyTo("""
            select r.business_day, count(*), count(case when r.result = 'SUCCESS' then 1 end)
            from pub_recommendation r
            where r.business_day in (:days) and {scope:r}
            group by r.business_day""");

    private final JdbcClient jdbc;
    private final Scope scope;

    DayFigures(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    List<Day> read(Period period, Level cells) {
        boolean records = Level.GRID.isAbove(cells);
        return jdbc.sql(records ? RECORDS : CELLS)
                .params(scope.parameters())
                .param("level", cells.ordinal())
                .param("days", period.from().datesUntil(period.to().plusDays(1)).toList())
                .query((row, number) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)))
                .list();
    }
}
