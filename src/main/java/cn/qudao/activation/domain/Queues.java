package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.kernel.Place;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The platforms, with what waits for each. */
@NativeSql("The outbox belongs to no unit; what is counted of it is joined to its activations, within the scope")
@Component
class Queues {

    private static final String OPEN = Scope.applyTo("""
            select p.id, p.code, p.name, b.open_until, q.state, q.number, q.due, q.oldest
              from activation_platform p
              left join activation_breaker b on b.platform_id = p.id
              left join (select r.platform_id, r.state, count(*) as number,
                                sum(case when o.due_at <= :now then 1 else 0 end) as due, min(r.requested_at) as oldest
                           from activation_outbox o join activation_request r on r.id = o.activation_id
                          where {scope:r} and r.scope_key between :lo and :hi
                          group by r.platform_id, r.state) q on q.platform_id = p.id
             order by p.code""");

    private final JdbcClient jdbc;
    private final Scope scope;
    private final Clock clock;

    Queues(JdbcClient jdbc, Scope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    private record Part(
            long id,
            String code,
            String name,
            @Nullable LocalDateTime openUntil,
            @Nullable ActivationState state,
            @Nullable Long number,
            @Nullable Long due,
            @Nullable LocalDateTime oldest) {}

    List<PlatformQueue> of(Place place) {
        Instant now = clock.instant();
        Map<Long, List<Part>> parts = new LinkedHashMap<>();
        jdbc.sql(OPEN)
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("lo", place.lo())
                .param("hi", place.hi())
                .params(scope.parameters())
                .query(Part.class)
                .list()
                .forEach(part ->
                        parts.computeIfAbsent(part.id, id -> new ArrayList<>()).add(part));
        return parts.values().stream().map(all -> queue(all, now)).toList();
    }

    private static PlatformQueue queue(List<Part> parts, Instant now) {
        Part any = parts.getFirst();
        Map<ActivationState, Long> open = new EnumMap<>(ActivationState.class);
        long due = 0;
        Instant oldest = null;
        for (Part part : parts) {
            if (part.state != null && part.number != null && part.due != null && part.oldest != null) {
                open.put(part.state, part.number);
                due += part.due;
                Instant begun = part.oldest.toInstant(ZoneOffset.UTC);
                oldest = oldest == null || begun.isBefore(oldest) ? begun : oldest;
            }
        }
        MonitorTally tally = new MonitorTally(open);
        Instant alone = any.openUntil == null ? null : any.openUntil.toInstant(ZoneOffset.UTC);
        return new PlatformQueue(
                any.id,
                any.code,
                any.name,
                tally,
                due,
                tally.all() - due,
                oldest,
                alone != null && alone.isAfter(now) ? alone : null);
    }
}
