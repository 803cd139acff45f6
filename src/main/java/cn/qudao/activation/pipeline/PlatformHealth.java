package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.kernel.Requires;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the platforms do at the moment. */
@NativeSql("Counts over the outbox, which belongs to no unit; no row of it is shown")
@Service
@Requires(ActivationPermissions.PLATFORMS)
@Transactional(readOnly = true)
public class PlatformHealth {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlatformHealth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param waiting orders without a result
     * @param oldest since when the longest of them waits
     * @param leftAlone until when, after failures in a row; null while it works
     */
    public record State(
            long platformId,
            long waiting,
            @Nullable Instant oldest,
            @Nullable Instant leftAlone) {}

    /** By the platform's id. */
    public Map<Long, State> now() {
        Instant now = clock.instant();
        return jdbc
                .sql("""
                        select p.id, count(o.activation_id) as waiting, min(r.requested_at) as oldest,
                               max(b.open_until) as left_alone
                          from activation_platform p
                          left join activation_breaker b on b.platform_id = p.id
                          left join activation_outbox o on o.platform_id = p.id
                          left join activation_request r on r.id = o.activation_id
                         group by p.id""")
                .query((row, number) -> new State(
                        row.getLong(1),
                        row.getLong(2),
                        instant(row.getObject(3, LocalDateTime.class)),
                        later(instant(row.getObject(4, LocalDateTime.class)), now)))
                .list()
                .stream()
                .collect(Collectors.toMap(State::platformId, state -> state));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant later(@Nullable Instant until, Instant now) {
        return until != null && until.isAfter(now) ? until : null;
    }
}
