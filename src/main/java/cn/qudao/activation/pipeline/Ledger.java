package cn.qudao.activation.pipeline;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.KeptSaying;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.platform.Answer;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.NativeSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Activations and their time lines, written by many rows at once. */
@NativeSql("Hundreds a second, in few statements; the pipeline has checked each place at the door")
@Component
class Ledger {

    private static final String UNDER_WAY =
            "select 1 from activation_under_way where subscriber_hash = ? and product_id = ?";

    private final JdbcClient jdbc;
    private final JdbcOperations rows;
    private final MultiRowInsert underWay;
    private final MultiRowInsert requests;

    Ledger(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.underWay = new MultiRowInsert(
                rows, "insert ignore into activation_under_way (subscriber_hash, product_id, activation_id)", 3);
        this.requests = new MultiRowInsert(
                rows,
                "insert into activation_request (id, scope_key, recommendation_id, business_day, door, door_key,"
                        + " account_id, product_id, platform_id, state, step, attempts, reason_key, reason_arguments,"
                        + " requested_at, finished_at, subscriber_sealed, subscriber_hash, ends_id, version)",
                20);
    }

    /** What is known already, by the keys of a door. */
    Map<String, Accepted> known(Way door, Collection<String> keys) {
        Map<String, Accepted> known = new HashMap<>();
        jdbc.sql("select door_key, id, state, reason_key, reason_arguments from activation_request"
                        + " where door = :door and door_key in (:keys)")
                .param("door", door.name())
                .param("keys", keys)
                .query(row -> {
                    known.put(
                            row.getString(1),
                            new Accepted(
                                    new ActivationId(row.getLong(2)),
                                    ActivationState.valueOf(row.getString(3)),
                                    KeptSaying.read(row.getString(4), row.getString(5)),
                                    null));
                });
        return known;
    }

    /**
     * Those whose number and product were free; from now on they are not, until the activation has its result. Always in the
     * same order, so that of two who want the same none waits for the other in a circle.
     */
    Set<ActivationId> begin(List<Drafted> drafts) {
        if (drafts.isEmpty()) {
            return Set.of();
        }
        List<Drafted> ordered = drafts.stream()
                .sorted(Comparator.<Drafted, byte[]>comparing(
                                draft -> draft.asked().hash(), Arrays::compareUnsigned)
                        .thenComparing(draft -> draft.asked().product().id().value()))
                .toList();
        int begun = underWay.write(ordered.stream()
                .map(draft -> new @Nullable Object[] {
                    draft.asked().hash(),
                    draft.asked().product().id().value(),
                    draft.id().value()
                })
                .toList());
        return begun == ordered.size()
                ? ordered.stream().map(Drafted::id).collect(Collectors.toSet())
                : ordered.stream().filter(this::hasBegun).map(Drafted::id).collect(Collectors.toSet());
    }

    private boolean hasBegun(Drafted draft) {
        return jdbc.sql(UNDER_WAY + " and activation_id = ?")
                .params(
                        draft.asked().hash(),
                        draft.asked().product().id().value(),
                        draft.id().value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean isUnderWay(Asked asked) {
        return jdbc.sql(UNDER_WAY)
                .params(asked.hash(), asked.product().id().value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void open(List<Drafted> drafts) {
        requests.write(drafts.stream().map(Ledger::row).toList());
    }

    private static @Nullable Object[] row(Drafted draft) {
        Asked asked = draft.asked();
        Saying reason = draft.reason();
        ActivationId ends = draft.ends();
        return new @Nullable Object[] {
            draft.id().value(),
            asked.request().place().key(),
            draft.recommendation().value(),
            asked.day(),
            asked.request().door().name(),
            asked.request().key(),
            asked.request().account(),
            asked.product().id().value(),
            draft.platform().map(PlatformRow::id).orElse(null),
            draft.state().name(),
            draft.step().name(),
            0,
            KeptSaying.key(reason),
            KeptSaying.arguments(reason),
            utc(asked.at()),
            draft.isRefused() ? utc(asked.at()) : null,
            draft.number().sealed(),
            draft.number().hash(),
            ends == null ? null : ends.value(),
            0
        };
    }

    void write(List<StepEntry> steps) {
        rows.batchUpdate(
                "insert into activation_step (id, scope_key, activation_id, step, outcome, at, reason_key,"
                        + " reason_arguments, help_key, help_arguments) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                steps,
                Math.max(1, steps.size()),
                (statement, step) -> {
                    statement.setLong(1, Ids.next());
                    statement.setLong(2, step.place().key());
                    statement.setLong(3, step.activation().value());
                    statement.setString(4, step.step().name());
                    statement.setString(5, step.outcome().name());
                    statement.setObject(6, utc(step.at()));
                    statement.setString(7, KeptSaying.key(step.reason()));
                    statement.setString(8, KeptSaying.arguments(step.reason()));
                    statement.setString(9, KeptSaying.key(step.help()));
                    statement.setString(10, KeptSaying.arguments(step.help()));
                });
    }

    /** Locked until the transaction ends, in the order of their ids. */
    Map<ActivationId, Underway> lock(Collection<ActivationId> ids) {
        Map<ActivationId, Underway> locked = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select r.id, r.scope_key, r.door, r.recommendation_id, r.business_day, r.account_id, r.product_id,"
                                    + " r.platform_id, r.platform_order, r.state, r.reason_key, r.reason_arguments, r.finished_at,"
                                    + " r.subscriber_hash, r.ends_id, o.payload"
                                    + " from activation_request r left join activation_outbox o on o.activation_id = r.id"
                                    + " where r.id in (:ids) order by r.id for update")
                    .param("ids", ids.stream().map(ActivationId::value).toList())
                    .query(row -> {
                        Underway found = Underway.read(row);
                        locked.put(found.id(), found);
                    });
        }
        return locked;
    }

    void update(List<Underway> changed) {
        rows.batchUpdate(
                "update activation_request set state = ?, step = ?, platform_order = ?, reason_key = ?, reason_arguments = ?,"
                        + " finished_at = ?, attempts = attempts + ?, version = version + 1 where id = ?",
                changed,
                Math.max(1, changed.size()),
                (statement, row) -> {
                    Saying reason = row.reason();
                    Instant finished = row.finishedAt();
                    statement.setString(1, row.state().name());
                    statement.setString(2, row.step().name());
                    statement.setString(3, row.platformOrder());
                    statement.setString(4, KeptSaying.key(reason));
                    statement.setString(5, KeptSaying.arguments(reason));
                    statement.setObject(6, finished == null ? null : utc(finished));
                    statement.setInt(7, row.tries());
                    statement.setLong(8, row.id().value());
                });
    }

    /** Why it waits, for who looks at it. */
    void explain(ActivationId id, Saying why) {
        jdbc.sql(
                        "update activation_request set reason_key = ?, reason_arguments = ?, version = version + 1 where id = ?")
                .param(why.key())
                .param(KeptSaying.arguments(why))
                .param(id.value())
                .update();
    }

    /** Their number and product are free again. */
    void end(List<UnderWayKey> finished) {
        rows.batchUpdate(
                "delete from activation_under_way where subscriber_hash = ? and product_id = ? and activation_id = ?",
                finished,
                Math.max(1, finished.size()),
                (statement, key) -> {
                    statement.setBytes(1, key.subscriberHash());
                    statement.setLong(2, key.product().value());
                    statement.setLong(3, key.activation().value());
                });
    }

    /** Whether the answer comes for the first time. */
    boolean takeIn(long platform, Answer answer, @Nullable ActivationId known, Instant at) {
        return jdbc.sql("insert ignore into activation_inbox"
                                + " (platform_id, platform_order, answer, activation_id, received_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .param(platform)
                        .param(answer.order())
                        .param(answer.kind().name())
                        .param(known == null ? null : known.value())
                        .param(utc(at))
                        .update()
                == 1;
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
