package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Figure.Unit;
import cn.qudao.kernel.Ids;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file of numbers (row 89), from the moment that it is kept to the result of its last line. */
@Component
class BatchSpeed implements BenchPart {

    private static final int LINES = 2000;

    @Override
    public String name() {
        return "activation-batch";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        bench.portal();
        try (ActivationWorld world = ActivationWorld.open(bench)) {
            results.accept(Figure.rate(
                    "activation-batch",
                    Unit.ROWS_PER_SECOND,
                    LINES,
                    bench.measure(Contender.ours(1, () -> {
                                        awaitAsked(bench);
                                        world.awaitResults();
                                    })
                                    .after(() -> handIn(bench, world)))
                            .getFirst(),
                    null,
                    null));
            world.checkResults();
        }
    }

    private static void awaitAsked(Bench bench) throws InterruptedException {
        JdbcClient sql = bench.service(JdbcClient.class);
        while (sql.sql("select exists (select 1 from activation_batch where waiting)")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(20);
        }
    }

    /** As the page keeps a file. */
    private static void handIn(Bench bench, ActivationWorld world) {
        record Clerk(long id, long scopeKey, long outlet) {}
        JdbcClient sql = bench.service(JdbcClient.class);
        Clerk clerk = sql.sql("select u.id, u.scope_key, o.unit_id as outlet from pub_unit u join pub_outlet o"
                        + " on o.scope_key = u.scope_key - mod(u.scope_key, 10000)"
                        + " where u.level = 5 and u.stopped_on is null order by u.scope_key limit 1")
                .query(Clerk.class)
                .single();
        long account =
                sql.sql("select min(id) from access_account").query(Long.class).single();
        long batch = Ids.next();
        Seal seal = bench.service(MasterKey.class).seal("activation batch");
        List<Object[]> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> new Object[] {
                    batch,
                    line,
                    clerk.scopeKey,
                    seal.close(world.number(world.next()).getBytes(StandardCharsets.US_ASCII))
                })
                .toList();
        bench.service(JdbcOperations.class)
                .batchUpdate(
                        "insert into activation_batch_line (batch_id, line_number, scope_key, payload)"
                                + " values (?, ?, ?, ?)",
                        lines);
        sql.sql("insert into activation_batch (id, scope_key, outlet_id, clerk_id, account_id, product_id, file_name,"
                        + " total_lines, bad_lines, submitted_at, waiting, version)"
                        + " values (?, ?, ?, ?, ?, ?, 'bench.csv', ?, 0, utc_timestamp(6), true, 0)")
                .params(
                        batch,
                        clerk.scopeKey,
                        clerk.outlet,
                        clerk.id,
                        account,
                        world.product(0).id().value(),
                        LINES)
                .update();
    }
}
