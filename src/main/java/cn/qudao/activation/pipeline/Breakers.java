package cn.qudao.activation.pipeline;

import cn.qudao.activation.PlatformRow;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves a platform alone that fails again and again: after ten failures in a row it gets one order every ten seconds, until
 * one of them is answered. What one process has found out holds for all.
 */
@NativeSql("One row for each platform, written past any entity's version; platforms belong to no unit")
@Component
class Breakers {

    private static final int FAILURES = 10;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Long, AtomicInteger> failures = new ConcurrentHashMap<>();
    private volatile Map<Long, Instant> open = Map.of();

    Breakers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at what other processes have found out. */
    void refresh() {
        Map<Long, Instant> read = new HashMap<>();
        jdbc.sql("select platform_id, open_until from activation_breaker where open_until is not null")
                .query(row -> {
                    read.put(
                            row.getLong(1),
                            row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
                });
        open = read;
    }

    /** How many of so many may be sent now. */
    int allowed(PlatformRow platform, int wanted) {
        Instant until = open.get(platform.id());
        if (until == null) {
            return wanted;
        }
        return clock.instant().isBefore(until) ? 0 : Math.min(1, wanted);
    }

    void failed(PlatformRow platform) {
        int inARow = counter(platform).incrementAndGet();
        if (inARow >= FAILURES) {
            Instant until = clock.instant().plus(PAUSE);
            Map<Long, Instant> known = new HashMap<>(open);
            known.put(platform.id(), until);
            open = known;
            write(platform, inARow, until);
        }
    }

    void answered(PlatformRow platform) {
        counter(platform).set(0);
        if (open.containsKey(platform.id())) {
            Map<Long, Instant> known = new HashMap<>(open);
            known.remove(platform.id());
            open = known;
            jdbc.sql("update activation_breaker set failures = 0, open_until = null where platform_id = ?")
                    .param(platform.id())
                    .update();
        }
    }

    private AtomicInteger counter(PlatformRow platform) {
        return failures.computeIfAbsent(platform.id(), id -> new AtomicInteger());
    }

    private void write(PlatformRow platform, int inARow, Instant until) {
        jdbc.sql("insert into activation_breaker (platform_id, failures, open_until) values (:id, :failures, :until)"
                        + " on duplicate key update failures = :failures, open_until = :until")
                .param("id", platform.id())
                .param("failures", inARow)
                .param("until", Ledger.utc(until))
                .update();
    }
}
