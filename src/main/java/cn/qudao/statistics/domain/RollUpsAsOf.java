package cn.qudao.statistics.domain;

import cn.qudao.reporting.DataAsOf;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Now, unless something waits to be added up: then since the oldest of it. */
@Component
class RollUpsAsOf implements DataAsOf {

    private static final String OLDEST = """
            select min(w.since)
            from (select min(marked_at) as since from statistics_mark
                  union all
                  select min(changed_at) from statistics_change) w""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RollUpsAsOf(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Instant get() {
        return jdbc.sql(OLDEST)
                .query(LocalDateTime.class)
                .optional()
                .map(time -> time.toInstant(ZoneOffset.UTC))
                .orElseGet(clock::instant);
    }
}
