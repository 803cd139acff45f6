package cn.qudao.training.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works below a place today. */
@Component
@NativeSql("Reads the organisation's view; the token keeps the scope")
class ClerksBelow {

    private static final String CLERKS = Scope.applyTo("""
            select u.id, u.code, u.name, u.scope_key
            from pub_unit u
            where u.level = :level and u.stopped_on is null and {scope:u} and u.scope_key between :lo and :hi
            order by u.scope_key limit :limit
            """);

    private final JdbcClient jdbc;
    private final Scope scope;

    ClerksBelow(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    List<UnitRow> below(Place place, int limit) {
        Map<String, @Nullable Object> asked = new HashMap<>(scope.parameters());
        asked.put("level", Level.CLERK.ordinal());
        asked.put("lo", place.lo());
        asked.put("hi", place.hi());
        asked.put("limit", limit);
        return jdbc.sql(CLERKS)
                .params(asked)
                .query((row, number) -> new UnitRow(
                        new UnitId(row.getLong("id")),
                        Level.CLERK,
                        row.getString("code"),
                        row.getString("name"),
                        Place.of(row.getLong("scope_key")),
                        true,
                        false))
                .list();
    }
}
