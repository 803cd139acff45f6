package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.PlatformRow;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What platforms have yet to be told or asked. Several processes take from it at once, each what no other is just taking.
 * Taken is a row by moving its moment on by a lease: whoever dies with it leaves a row that comes due again.
 */
@NativeSql("Claims by skip locked, which JPA does not speak on both engines; work of the system")
@Component
class Outbox {

    /** Longer than an answer may take, by what it takes to write it down. */
    private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final MultiRowInsert rows;
    private final Payload payload;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JdbcOperations operations, Payload payload, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new MultiRowInsert(
                operations,
                "insert into activation_outbox (activation_id, platform_id, errand, attempts, due_at, payload)",
                6);
        this.payload = payload;
        this.clock = clock;
    }

    void add(List<Drafted> passed) {
        rows.write(passed.stream()
                .map(draft -> new @Nullable Object[] {
                    draft.id().value(),
                    draft.platform().orElseThrow().id(),
                    Errand.SEND.name(),
                    0,
                    Ledger.utc(draft.at()),
                    payload.close(draft)
                })
                .toList());
    }

    /**
     * Takes up to so many that are due. From here on an order may have arrived, so whoever finds it after a crash asks
     * before he sends. Nothing but the rows taken is locked: a gap that is held keeps new orders waiting.
     */
    @Transactional
    List<Claimed> claim(PlatformRow platform, int most) {
        Instant now = clock.instant();
        List<Claimed> claimed = jdbc.sql("select activation_id, errand, attempts, payload from activation_outbox"
                        + " where platform_id = ? and due_at <= ? order by due_at limit ? for update skip locked")
                .params(platform.id(), Ledger.utc(now), most)
                .query((row, number) -> new Claimed(
                        platform,
                        payload.open(new ActivationId(row.getLong(1)), row.getBytes(4)),
                        Errand.valueOf(row.getString(2)),
                        row.getInt(3)))
                .list();
        if (!claimed.isEmpty()) {
            LocalDateTime until = Ledger.utc(now.plus(platform.timeout()).plus(TIME_TO_SETTLE));
            jdbc.sql("update activation_outbox force index (primary)"
                            + " set errand = case errand when 'SEND' then 'ASK' else errand end, due_at = :until"
                            + " where activation_id in (:ids)")
                    .param("until", until)
                    .param(
                            "ids",
                            claimed.stream()
                                    .map(errand -> errand.order().id().value())
                                    .toList())
                    .update();
        }
        return claimed;
    }

    /** Another time; no row, no errand: the activation has its result meanwhile. */
    void later(ActivationId id, Errand errand, Instant due, boolean counts) {
        jdbc.sql("update activation_outbox set errand = case errand when 'DROP' then errand else ? end, due_at = ?,"
                        + " attempts = attempts + ? where activation_id = ?")
                .params(errand.name(), Ledger.utc(due), counts ? 1 : 0, id.value())
                .update();
    }

    void hurry(ActivationId id, Instant now) {
        jdbc.sql("update activation_outbox set due_at = ? where activation_id = ? and due_at > ?")
                .params(Ledger.utc(now), id.value(), Ledger.utc(now))
                .update();
    }

    /** When it is due and not before: until then an order may be on its way. */
    void drop(ActivationId id) {
        jdbc.sql("update activation_outbox set errand = 'DROP' where activation_id = ?")
                .param(id.value())
                .update();
    }

    /** By key: of a short table the planner reads all rows to find a few, and waits for those that others have just written. */
    void remove(Collection<ActivationId> finished) {
        if (!finished.isEmpty()) {
            jdbc.sql("delete o from activation_outbox o force index (primary) where o.activation_id in (:ids)")
                    .param("ids", finished.stream().map(ActivationId::value).toList())
                    .update();
        }
    }
}
