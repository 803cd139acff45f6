package cn.qudao.activation.batch;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.Activations;
import cn.qudao.activation.BatchId;
import cn.qudao.activation.domain.BatchLines;
import cn.qudao.activation.domain.BatchLines.Waiting;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import cn.qudao.org.UnitId;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for the lines of batches, group by group, in every process of the portal: a group's lines and their activations are
 * one transaction. Never more than platforms can take soon, so that who stands at a counter does not wait behind a file.
 */
@NativeSql("Which batch is next; work of the system, at the place that the batch was handed in for")
@Component
@ConditionalOnWebApplication
class BatchWorker implements Worker {

    private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);
    private static final int GROUP = 100;
    private static final int ENOUGH_ON_THE_WAY = 200;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final JdbcClient jdbc;
    private final BatchLines lines;
    private final Activations activations;
    private final TransactionTemplate transaction;
    private final Scope scope;
    private final Clock clock;
    private volatile @Nullable Rounds running;

    BatchWorker(
            JdbcClient jdbc,
            BatchLines lines,
            Activations activations,
            PlatformTransactionManager manager,
            Scope scope,
            Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.activations = activations;
        this.transaction = new TransactionTemplate(manager);
        this.scope = scope;
        this.clock = clock;
    }

    private record Next(
            BatchId id,
            Place place,
            UnitId outlet,
            @Nullable UnitId clerk,
            long account,
            ProductId product) {

        static Next read(ResultSet row) throws SQLException {
            Long clerk = row.getObject("clerk_id", Long.class);
            return new Next(
                    new BatchId(row.getLong("id")),
                    Place.of(row.getLong("scope_key")),
                    new UnitId(row.getLong("outlet_id")),
                    clerk == null ? null : new UnitId(clerk),
                    row.getLong("account_id"),
                    new ProductId(row.getLong("product_id")));
        }

        ActivationRequest request(Waiting line) {
            return new ActivationRequest(
                    Way.BATCH, id.value() + ":" + line.line(), account, line.number(), product, place, outlet, clerk);
        }
    }

    @Override
    public void start() {
        running = Rounds.start("activation-batches", log, this::next, Rounds.Rest.of(LOOK_AGAIN));
    }

    @Override
    public void stop() {
        Rounds worker = running;
        if (worker != null) {
            running = null;
            worker.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Whatever goes wrong with a group, it is tried again. */
    private boolean next() {
        return scope.asSystem(
                "batches are asked for", () -> isRoom() && Boolean.TRUE.equals(transaction.execute(status -> group())));
    }

    private boolean isRoom() {
        return jdbc.sql("select count(*) from (select activation_id from activation_outbox limit ?) c")
                        .param(ENOUGH_ON_THE_WAY)
                        .query(Integer.class)
                        .single()
                < ENOUGH_ON_THE_WAY;
    }

    /** Whether there may be more. */
    private boolean group() {
        Optional<Next> next = jdbc.sql("select id, scope_key, outlet_id, clerk_id, account_id, product_id"
                        + " from activation_batch where waiting order by id limit 1 for update skip locked")
                .query((row, number) -> Next.read(row))
                .optional();
        next.ifPresent(batch -> {
            List<Waiting> waiting = lines.next(batch.id, GROUP);
            if (waiting.isEmpty()) {
                jdbc.sql(
                                "update activation_batch set waiting = false, asked_at = ?, version = version + 1 where id = ?")
                        .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), batch.id.value())
                        .update();
            } else {
                List<Accepted> accepted =
                        activations.request(waiting.stream().map(batch::request).toList());
                lines.asked(
                        batch.id, waiting, accepted.stream().map(Accepted::id).toList());
            }
        });
        return next.isPresent();
    }
}
