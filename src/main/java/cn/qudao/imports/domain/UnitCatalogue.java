package cn.qudao.imports.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up units by the thousand. Codes are compared as the database does, without regard to case. */
@Component
class UnitCatalogue {

    private static final int CHUNK = 1_000;
    private static final String VISIBLE = Scope.applyTo("select u.id, u.code, u.level, u.scope_key,"
            + " u.stopped_on is null as active from pub_unit u where u.code in (:codes) and {scope:u}");

    private final JdbcClient jdbc;
    private final Scope scope;

    UnitCatalogue(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /** Those that exist and that the post may see: a unit outside its part is as unknown as one that is not there. */
    Map<String, KnownUnit> visible(Collection<String> codes) {
        Map<String, KnownUnit> known = new HashMap<>();
        for (List<String> chunk : chunks(codes)) {
            jdbc.sql(VISIBLE)
                    .param("codes", chunk)
                    .params(scope.parameters())
                    .query((row, number) -> {
                        Level level = Level.values()[row.getInt("level")];
                        return known.put(
                                key(row.getString("code")),
                                new KnownUnit(
                                        new UnitId(row.getLong("id")),
                                        new Place(row.getLong("scope_key"), level),
                                        row.getBoolean("active")));
                    })
                    .list();
        }
        return known;
    }

    /** Those that somebody in the province has already; codes are unique beyond all scopes. */
    Set<String> taken(Collection<String> codes) {
        Set<String> taken = new HashSet<>();
        for (List<String> chunk : chunks(codes)) {
            jdbc.sql("select code from pub_unit where code in (:codes)")
                    .param("codes", chunk)
                    .query(String.class)
                    .list()
                    .forEach(code -> taken.add(key(code)));
        }
        return taken;
    }

    private static List<List<String>> chunks(Collection<String> codes) {
        List<String> distinct = codes.stream()
                .map(UnitCatalogue::key)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i += CHUNK) {
            chunks.add(distinct.subList(i, Math.min(distinct.size(), i + CHUNK)));
        }
        return chunks;
    }

    record KnownUnit(UnitId id, Place place, boolean active) {
        Level level() {
            return place.level();
        }
    }
}
