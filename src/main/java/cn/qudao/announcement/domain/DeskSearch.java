package cn.qudao.announcement.domain;

import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which announcements come from the own part: such a place is no row's own, so the filter of entities does not know it. */
@Component
@NativeSql("Asks by the place of the issuer; the token keeps the scope of who writes")
class DeskSearch {

    private static final String FOUND = """
            from announcement a
            where {scope:a.issuer_key} and a.id < :before and (:words = '' or locate(:words, a.title) > 0)
              and (:state is null or :state = case when a.state <> 'PUBLISHED' then a.state
                when a.begins_at > :now then 'SCHEDULED' when a.ends_at <= :now then 'ENDED' else 'CURRENT' end)
            order by a.id desc limit :limit
            """;

    private static final String PAGE = Scope.applyTo("select a.id " + FOUND);
    private static final String COUNT = Scope.applyTo("select count(*) from (select a.id " + FOUND + ") as counted");

    private final JdbcClient jdbc;
    private final Scope scope;
    private final Clock clock;

    DeskSearch(JdbcClient jdbc, Scope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** Their ids, the newest first. */
    List<Long> page(DeskFilter filter, long before, int limit) {
        return jdbc.sql(PAGE)
                .params(parameters(filter, before, limit))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    long count(DeskFilter filter, int most) {
        return jdbc.sql(COUNT)
                .params(parameters(filter, Long.MAX_VALUE, most))
                .query(Long.class)
                .single();
    }

    private Map<String, @Nullable Object> parameters(DeskFilter filter, long before, int limit) {
        Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("words", filter.words());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("now", Timestamp.from(clock.instant()));
        parameters.put("before", before);
        parameters.put("limit", limit);
        return parameters;
    }
}
