package cn.qudao.recommendation.storage;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds outlets and clerks by the thousand; those outside the scope do not exist. */
@NativeSql("A file names tens of thousands of codes; the query carries the scope token")
@Component
class UnitCodes {

    private static final int CODES_PER_STATEMENT = 1000;
    private static final String VISIBLE = Scope.applyTo(
            "select u.id, u.code, u.level, u.scope_key from pub_unit u where u.code in (:codes) and {scope:u}");

    private final JdbcClient jdbc;
    private final Scope scope;

    UnitCodes(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    record CodedUnit(UnitId id, Place place) {}

    Found find(Collection<String> codes) {
        Map<String, CodedUnit> found = new HashMap<>();
        codes.stream()
                .distinct()
                .gather(Gatherers.windowFixed(CODES_PER_STATEMENT))
                .forEach(some -> read(some, found));
        return new Found(found);
    }

    private void read(List<String> codes, Map<String, CodedUnit> found) {
        jdbc.sql(VISIBLE)
                .param("codes", codes)
                .params(scope.parameters())
                .query((row, number) -> found.put(
                        key(row.getString("code")),
                        new CodedUnit(
                                new UnitId(row.getLong("id")),
                                new Place(row.getLong("scope_key"), Level.values()[row.getInt("level")]))))
                .list();
    }

    /** The database compares codes without regard to case. */
    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    record Found(Map<String, CodedUnit> units) {

        @Nullable
        CodedUnit at(Level level, @Nullable String code) {
            CodedUnit unit = code == null ? null : units.get(key(code));
            return unit != null && unit.place().level() == level ? unit : null;
        }
    }
}
