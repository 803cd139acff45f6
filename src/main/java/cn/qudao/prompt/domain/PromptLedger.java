package cn.qudao.prompt.domain;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationState;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Place;
import cn.qudao.scope.NativeSql;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The prompts that are due, one for an activation at most, each until its outcome. */
@NativeSql("Written with each activation that calls for it, claimed by skip locked: work of the system")
@Component
class PromptLedger {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final OncePerTransaction<Boolean, Set<Long>> occasions;

    PromptLedger(JdbcClient jdbc, MasterKey key) {
        this.jdbc = jdbc;
        this.seal = key.seal("prompt");
        this.occasions = new OncePerTransaction<>(all -> jdbc.sql("select product_id from prompt_occasion")
                .query(Long.class)
                .set());
    }

    record DuePrompt(
            long activation,
            Place place,
            @Nullable Long account,
            ProductId product,
            SubscriberNumber number,
            Instant at) {}

    /** In the transaction that registers the result; most products call for nothing. */
    @EventListener
    void on(ActivationFinished finished) {
        SubscriberNumber number = finished.number();
        if (number == null
                || finished.state() != ActivationState.SUCCEEDED
                || !occasions.get(true).contains(finished.product().value())) {
            return;
        }
        jdbc.sql(
                        "insert into prompt_due (activation_id, scope_key, account_id, product_id, payload, activated_at, outcome)"
                                + " select ?, ?, ?, product_id, ?, ?, 'DUE' from prompt_occasion where product_id = ?"
                                + " on duplicate key update activation_id = prompt_due.activation_id")
                .param(finished.id().value())
                .param(finished.place().key())
                .param(finished.account())
                .param(seal.close(number.digits().getBytes(StandardCharsets.US_ASCII)))
                .param(LocalDateTime.ofInstant(finished.at(), ZoneOffset.UTC))
                .param(finished.product().value())
                .update();
    }

    /** The next one, locked until the transaction is over. */
    Optional<DuePrompt> next() {
        return jdbc.sql("select activation_id, scope_key, account_id, product_id, payload, activated_at from prompt_due"
                        + " where outcome = 'DUE' order by activated_at limit 1 for update skip locked")
                .query((row, line) -> due(row))
                .optional();
    }

    private DuePrompt due(ResultSet row) throws SQLException {
        return new DuePrompt(
                row.getLong(1),
                Place.of(row.getLong(2)),
                row.getObject(3, Long.class),
                new ProductId(row.getLong(4)),
                new SubscriberNumber(new String(seal.open(row.getBytes(5)), StandardCharsets.US_ASCII)),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** The number is not needed any more. */
    void close(long activation, PromptOutcome outcome) {
        jdbc.sql("update prompt_due set outcome = ?, payload = null where activation_id = ? and outcome = 'DUE'")
                .params(outcome.name(), activation)
                .update();
    }
}
