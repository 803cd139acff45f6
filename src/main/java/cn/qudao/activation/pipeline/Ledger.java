package cn.qudao.activation.pipeline;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.KeptSaying;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Step;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private final JdbcClient jdbc;
    private final JdbcOperations rows;
    private final MultiRowInsert underWay;
    private final MultiRowInsert requests;
    private final MultiRowInsert steps;
    private final MultiRowInsert inbox;

    Ledger(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.underWay = new MultiRowInsert(
                rows,
                "insert into activation_under_way (subscriber_hash, product_id, activation_id)",
                3,
                "on duplicate key update product_id = product_id");
        this.steps = new MultiRowInsert(
                rows,
                "insert into activation_step (id, scope_key, activation_id, step, outcome, at, reason_key,"
                        + " reason_arguments, help_key, help_arguments)",
                10);
        this.inbox = new MultiRowInsert(
                rows,
                "insert into activation_inbox (platform_id, platform_order, answer, activation_id, received_at)",
                5,
                "on duplicate key update platform_id = platform_id");
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
        underWay.write(ordered.stream()
                .map(draft -> new @Nullable Object[] {
                    draft.asked().hash(),
                    draft.asked().product().id().value(),
                    draft.id().value()
                })
                .toList());
        Set<ActivationId> begun = ordered.stream().map(Drafted::id).collect(Collectors.toSet());
        begun.retainAll(jdbc.sql("select activation_id from activation_under_way where subscriber_hash in (:hashes)")
                .param(
                        "hashes",
                        ordered.stream().map(draft -> draft.asked().hash()).toList())
                .query((row, number) -> new ActivationId(row.getLong(1)))
                .set());
        return begun;
    }

    boolean isUnderWay(Asked asked) {
        return jdbc.sql("select 1 from activation_under_way where subscriber_hash = ? and product_id = ?")
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

    void write(List<StepEntry> entries) {
        steps.write(entries.stream()
                .map(step -> new @Nullable Object[] {
                    Ids.next(),
                    step.place().key(),
                    step.activation().value(),
                    step.step().name(),
                    step.outcome().name(),
                    utc(step.at()),
                    KeptSaying.key(step.reason()),
                    KeptSaying.arguments(step.reason()),
                    KeptSaying.key(step.help()),
                    KeptSaying.arguments(step.help())
                })
                .toList());
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

    /** Most come to the same state in the same way: one statement for all of them. */
    void update(List<Underway> changed) {
        changed.stream()
                .collect(Collectors.groupingBy(Change::of, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::update);
    }

    private void update(Change change, List<Underway> alike) {
        String each = " when ? then ?".repeat(alike.size());
        rows.update(
                "update activation_request force index (primary) set platform_order = case id" + each
                        + " end, finished_at = case id" + each + " end, state = ?, step = ?, reason_key = ?,"
                        + " reason_arguments = ?, attempts = attempts + ?, version = version + 1 where id in ("
                        + marks(alike.size()) + ")",
                statement -> {
                    int position = 1;
                    for (Underway row : alike) {
                        statement.setLong(position++, row.id().value());
                        statement.setString(position++, row.platformOrder());
                    }
                    for (Underway row : alike) {
                        Instant finished = row.finishedAt();
                        statement.setLong(position++, row.id().value());
                        statement.setObject(position++, finished == null ? null : utc(finished));
                    }
                    statement.setString(position++, change.state.name());
                    statement.setString(position++, change.step.name());
                    statement.setString(position++, KeptSaying.key(change.reason));
                    statement.setString(position++, KeptSaying.arguments(change.reason));
                    statement.setInt(position++, change.tries);
                    for (Underway row : alike) {
                        statement.setLong(position++, row.id().value());
                    }
                });
    }

    private record Change(
            ActivationState state, Step step, @Nullable Saying reason, int tries) {

        static Change of(Underway changed) {
            return new Change(changed.state(), changed.step(), changed.reason(), changed.tries());
        }
    }

    /** As many as there are values. */
    static String marks(int values) {
        return String.join(",", Collections.nCopies(values, "?"));
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

    /** Their number and product are free again. By key: of a short table the planner would read, and wait for, all rows. */
    void end(List<UnderWayKey> finished) {
        if (!finished.isEmpty()) {
            jdbc.sql("delete u from activation_under_way u force index (primary)"
                            + " where u.subscriber_hash in (:hashes) and u.activation_id in (:ids)")
                    .param(
                            "hashes",
                            finished.stream().map(UnderWayKey::subscriberHash).toList())
                    .param(
                            "ids",
                            finished.stream()
                                    .map(key -> key.activation().value())
                                    .toList())
                    .update();
        }
    }

    /** An answer of a platform, as it comes once. */
    record Received(long platform, String order, Answer.Kind answer) {

        static Received of(PlatformRow platform, Answer answer) {
            return new Received(platform.id(), answer.order(), answer.kind());
        }
    }

    /** What has been answered about them before. */
    Set<Received> received(Collection<ActivationId> about) {
        return about.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "select platform_id, platform_order, answer from activation_inbox where activation_id in (:ids)")
                        .param("ids", about.stream().map(ActivationId::value).toList())
                        .query((row, number) ->
                                new Received(row.getLong(1), row.getString(2), Answer.Kind.valueOf(row.getString(3))))
                        .set();
    }

    /** @param about null where no activation is known that it could be about */
    record Taken(@Nullable ActivationId about, Instant at) {}

    /** Each once, however often it comes. */
    void takeIn(Map<Received, Taken> answers) {
        inbox.write(answers.entrySet().stream()
                .map(each -> new @Nullable Object[] {
                    each.getKey().platform,
                    each.getKey().order,
                    each.getKey().answer.name(),
                    each.getValue().about == null ? null : each.getValue().about.value(),
                    utc(each.getValue().at)
                })
                .toList());
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
