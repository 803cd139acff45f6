package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Outlets and clerks with recommendations cannot be erased, also where only their figures are left. */
@Component
class UnitsWithFigures implements UnitUse {

    private final JdbcClient jdbc;

    UnitsWithFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "menu.recommendations";
    }

    @Override
    public boolean usesAny(Collection<UnitId> units) {
        return jdbc.sql("select exists (select 1 from pub_unit_place p join pub_recommendation_archive a"
                        + " join statistics_unit_month c on c.level = :clerk and c.month = a.month"
                        + " and c.scope_key = p.scope_key where p.unit_id in (:units))")
                .param("clerk", Level.CLERK.ordinal())
                .param("units", units.stream().map(UnitId::value).toList())
                .query(Boolean.class)
                .single();
    }
}
