package cn.qudao.recommendation.storage;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.scope.NativeSql;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Outlets and clerks with recommendations cannot be erased. */
@NativeSql("By every place that the units ever had, in one statement, and whatever the scope")
@Component
class UnitsWithRecords implements UnitUse {

    private final JdbcClient jdbc;

    UnitsWithRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "menu.recommendations";
    }

    @Override
    public boolean usesAny(Collection<UnitId> units) {
        return jdbc.sql(
                        "select exists (select 1 from pub_unit_place p join recommendation r on r.scope_key = p.scope_key"
                                + " where p.unit_id in (:units))")
                .param("units", units.stream().map(UnitId::value).toList())
                .query(Boolean.class)
                .single();
    }
}
