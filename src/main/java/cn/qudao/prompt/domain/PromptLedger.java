package cn.qudao.prompt.domain;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.ActivationsFinished;
import cn.qudao.activation.Leads;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Place;
import cn.qudao.prompt.domain.PromptWriter.Written;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.scope.NativeSql;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.MessageMoved;
import cn.qudao.sms.MessageState;
import cn.qudao.suggestion.Advice.Advised;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the prompts, one for an activation at most: due, sent or not, and what was recommended in answer to them. */
@NativeSql("Written with each activation that calls for it, claimed by skip locked: work of the system")
@Component
class PromptLedger implements Leads {

    /** What is recommended later than that is no answer to it. */
    private static final Duration ANSWER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final SubscriberNumbers numbers;
    private final Seal seal;
    private final OncePerTransaction<Boolean, Set<Long>> occasions;
    private final MultiRowInsert due;

    PromptLedger(JdbcClient jdbc, JdbcOperations rows, SubscriberNumbers numbers, MasterKey key) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.seal = key.seal("prompt");
        this.due = new MultiRowInsert(
                rows,
                "insert into prompt_due (activation_id, scope_key, account_id, product_id, payload, activated_at,"
                        + " outcome, subscriber_sealed, subscriber_hash)",
                9,
                "on duplicate key update activation_id = prompt_due.activation_id");
        this.occasions = new OncePerTransaction<>(all -> jdbc.sql("select product_id from prompt_occasion")
                .query(Long.class)
                .set());
    }

    /** @param opening fails where the number cannot be read; only then, so that it is known which prompt is to blame */
    record DuePrompt(
            long activation,
            Place place,
            @Nullable Long account,
            ProductId product,
            Supplier<SubscriberNumber> opening,
            Instant at) {

        SubscriberNumber number() {
            return opening.get();
        }
    }

    /** In the transaction that registers the results; most products call for nothing. */
    @EventListener
    void on(ActivationsFinished finished) {
        Set<ActivationId> answers = answers(finished.all());
        finished.all().stream()
                .filter(each -> answers.contains(each.id()))
                .forEach(each -> jdbc.sql("update prompt_due set succeeded = ? where answer_activation_id = ?")
                        .params(
                                each.state() == ActivationState.SUCCEEDED,
                                each.id().value())
                        .update());
        due.write(finished.succeeded().stream()
                .filter(each -> each.number() != null
                        && occasions.get(true).contains(each.product().value()))
                .map(this::due)
                .toList());
    }

    /** Most were not recommended by a prompt. */
    private Set<ActivationId> answers(List<ActivationFinished> finished) {
        return jdbc.sql("select answer_activation_id from prompt_due where answer_activation_id in (:ids)")
                .param("ids", finished.stream().map(each -> each.id().value()).toList())
                .query((row, number) -> new ActivationId(row.getLong(1)))
                .set();
    }

    private @Nullable Object[] due(ActivationFinished finished) {
        SubscriberNumber number = Objects.requireNonNull(finished.number());
        ProtectedNumber kept = numbers.protect(number);
        return new @Nullable Object[] {
            finished.id().value(),
            finished.place().key(),
            finished.account(),
            finished.product().value(),
            seal.close(number.digits().getBytes(StandardCharsets.US_ASCII)),
            utc(finished.at()),
            "DUE",
            kept.sealed(),
            kept.hash()
        };
    }

    /** The next ones, locked until the transaction is over. */
    List<DuePrompt> next(int most) {
        return jdbc.sql("select activation_id, scope_key, account_id, product_id, payload, activated_at from prompt_due"
                        + " where outcome = 'DUE' order by activated_at limit ? for update skip locked")
                .param(most)
                .query((row, line) -> due(row))
                .list();
    }

    private DuePrompt due(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes(5);
        return new DuePrompt(
                row.getLong(1),
                Place.of(row.getLong(2)),
                row.getObject(3, Long.class),
                new ProductId(row.getLong(4)),
                () -> open(payload),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private SubscriberNumber open(byte @Nullable [] payload) {
        if (payload == null) {
            throw new IllegalStateException("The number of the customer is missing");
        }
        return new SubscriberNumber(new String(seal.open(payload), StandardCharsets.US_ASCII));
    }

    /** The number is not needed any more. */
    void close(long activation, Written written, Instant now) {
        Advised advised = written.advised();
        jdbc.sql("update prompt_due set outcome = ?, payload = null, advised_product_id = ?, template = ?, sent_at = ?,"
                        + " message_state = ? where activation_id = ? and outcome = 'DUE'")
                .param(written.outcome().name())
                .param(advised == null ? null : advised.product().id().value())
                .param(written.template())
                .param(advised == null ? null : utc(now))
                .param(advised == null ? null : MessageState.QUEUED.name())
                .param(activation)
                .update();
    }

    /** The message's way; in the transaction that writes it down. */
    @EventListener
    void on(MessageMoved moved) {
        if (moved.kind() == MessageKind.PROMPT) {
            jdbc.sql("update prompt_due set message_state = ? where activation_id = ?")
                    .params(moved.state().name(), PromptWriter.activation(moved.origin()))
                    .update();
        }
    }

    @Override
    public Cause cause() {
        return Cause.PROMPT;
    }

    @Override
    public List<Lead> to(Collection<byte[]> subscriberHashes, Instant now) {
        return jdbc.sql("select subscriber_hash, advised_product_id, scope_key from prompt_due"
                        + " where subscriber_hash in (:hashes) and sent_at > :since")
                .param("hashes", subscriberHashes)
                .param("since", utc(now.minus(ANSWER)))
                .query((row, line) -> new Lead(
                        row.getBytes(1),
                        new ProductId(row.getLong(2)),
                        Place.of(row.getLong(3)).at(Level.OUTLET)))
                .list();
    }

    /** Of several the last; asked for again, the first answer stays unless it came to nothing. */
    @Override
    public void followed(Lead lead, ActivationId activation, RecommendationId recommendation, Instant at) {
        jdbc.sql("update prompt_due set answer_activation_id = ?, answer_recommendation_id = ?, answered_at = ?,"
                        + " succeeded = null where subscriber_hash = ? and advised_product_id = ? and sent_at > ?"
                        + " and scope_key between ? and ? and (answer_activation_id is null or succeeded = false)"
                        + " order by sent_at desc limit 1")
                .param(activation.value())
                .param(recommendation.value())
                .param(utc(at))
                .param(lead.subscriberHash())
                .param(lead.product().value())
                .param(utc(at.minus(ANSWER)))
                .param(lead.within().lo())
                .param(lead.within().hi())
                .update();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
