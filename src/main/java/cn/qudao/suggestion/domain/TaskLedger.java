package cn.qudao.suggestion.domain;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.NativeSql;
import cn.qudao.suggestion.CustomerEvents.CustomerEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens tasks once for each event, and finds those of a number at whichever counter it stands. */
@NativeSql("By the hash of a number, and once for each event in one statement; the place is that of the event")
@Component
class TaskLedger {

    private final JdbcClient jdbc;
    private final SubscriberNumbers numbers;

    TaskLedger(JdbcClient jdbc, SubscriberNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Whether it is new. */
    boolean open(TriggerRow trigger, CustomerEvent event) {
        ProtectedNumber number = numbers.protect(event.number());
        Instant due = event.at().plus(Duration.ofDays(trigger.afterDays()));
        try {
            jdbc.sql("insert into suggestion_task (id, scope_key, trigger_id, reference, event, mode, product_id,"
                            + " points, note, opened_at, due_at, ends_at, subscriber_sealed, subscriber_hash, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                    .param(Ids.next())
                    .param(event.place().key())
                    .param(trigger.id())
                    .param(event.reference())
                    .param(event.kind().name())
                    .param(trigger.mode().name())
                    .param(trigger.product() == null ? null : trigger.product().value())
                    .param(trigger.points())
                    .param(trigger.note())
                    .param(utc(event.at()))
                    .param(utc(due))
                    .param(utc(due.plus(Duration.ofDays(trigger.validDays()))))
                    .param(number.sealed())
                    .param(number.hash())
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    List<OpenTask> due(byte[] hash, Instant at) {
        return jdbc.sql(
                        "select id, product_id, points, note from suggestion_task where subscriber_hash = ? and done_at is null"
                                + " and due_at <= ? and ends_at > ? order by id")
                .params(hash, utc(at), utc(at))
                .query((row, line) -> {
                    Long product = row.getObject(2, Long.class);
                    return new OpenTask(
                            row.getLong(1),
                            product == null ? null : new ProductId(product),
                            row.getInt(3),
                            row.getString(4));
                })
                .list();
    }

    /** Found by the number as well: only who has the customer before him has said it to him. Twice is once. */
    void said(byte[] hash, Note note, Instant at) {
        jdbc.sql("update suggestion_task set done_at = ?, version = version + 1"
                        + " where id = ? and subscriber_hash = ? and product_id is null and done_at is null")
                .params(utc(at), note.task(), hash)
                .update();
    }

    /** Most of what is activated was no task. */
    void taken(List<ActivationFinished> activated) {
        if (activated.isEmpty()) {
            return;
        }
        Set<Bought> open = jdbc.sql("select subscriber_hash, product_id from suggestion_task"
                        + " where subscriber_hash in (:hashes) and product_id is not null and done_at is null")
                .param(
                        "hashes",
                        activated.stream()
                                .map(ActivationFinished::subscriberHash)
                                .toList())
                .query((row, line) -> new Bought(ByteBuffer.wrap(row.getBytes(1)), row.getLong(2)))
                .set();
        activated.stream()
                .filter(each -> open.contains(new Bought(
                        ByteBuffer.wrap(each.subscriberHash()), each.product().value())))
                .forEach(each -> done(each.subscriberHash(), each.product(), each.at()));
    }

    private record Bought(ByteBuffer subscriberHash, long product) {}

    /** The customer has answered, or has taken it. */
    void done(byte[] hash, ProductId product, Instant at) {
        jdbc.sql("update suggestion_task set done_at = ?, version = version + 1"
                        + " where subscriber_hash = ? and product_id = ? and done_at is null and due_at <= ?")
                .params(utc(at), hash, product.value(), utc(at))
                .update();
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
