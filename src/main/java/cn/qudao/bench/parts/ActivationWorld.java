package cn.qudao.bench.parts;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformSetup;
import cn.qudao.activation.PlatformSetup.NewPlatform;
import cn.qudao.bench.Bench;
import cn.qudao.bench.Work;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A platform on this machine, and numbers that nobody was ever served by; what was activated goes again. */
final class ActivationWorld implements AutoCloseable {

    /** More than are ever activated in a second. */
    private static final int A_SECOND = 400;

    private static final int NUMBERS = 100_000_000;
    private static final String CODE = "bench";
    private static final String FOR_EVERYBODY = "C";
    private static final List<String> TABLES = List.of(
            "sms_out",
            "sms_in",
            "activation_batch_line",
            "activation_batch",
            "activation_step",
            "activation_inbox",
            "activation_outbox",
            "activation_under_way",
            "activation_request",
            "activation_route",
            "activation_platform");

    private final Bench bench;
    private final JdbcClient sql;
    private final DemoPlatform platform;
    private final List<ProductRow> products;
    private final AtomicInteger numbers;

    private ActivationWorld(Bench bench, DemoPlatform platform) {
        this.bench = bench;
        this.platform = platform;
        this.sql = bench.service(JdbcClient.class);
        this.products = connect();
        // Whoever was served in a run before has the product already.
        this.numbers = new AtomicInteger((int) Math.floorMod(
                Clock.systemUTC().millis() / Duration.ofSeconds(1).toMillis() * A_SECOND, (long) NUMBERS));
    }

    static ActivationWorld open(Bench bench) throws IOException {
        // What a run has left that was broken off.
        clear(bench);
        Path ledger = bench.folder().resolve("platform-ledger.csv");
        Files.deleteIfExists(ledger);
        return new ActivationWorld(bench, DemoPlatform.start(0, ledger, Behaviour.GOOD, Clock.systemUTC()));
    }

    private List<ProductRow> connect() {
        return bench.service(Scope.class).asSystem("bench", () -> {
            List<ProductRow> all = bench.service(Products.class).onShelf().stream()
                    .filter(product -> product.classCode().equals(FOR_EVERYBODY))
                    .toList();
            bench.service(PlatformSetup.class)
                    .set(
                            new NewPlatform(
                                    CODE, CODE, PlatformKind.HTTP, platform.address(), 3000, 8, 60, "of no use"),
                            all.stream().map(ProductRow::id).toList());
            return all;
        });
    }

    /** A number that is nobody's yet. */
    String number(int of) {
        return "166%08d".formatted(of % NUMBERS);
    }

    int next() {
        return numbers.incrementAndGet();
    }

    ProductRow product(int of) {
        return products.get(of % products.size());
    }

    void awaitResults() throws InterruptedException {
        while (sql.sql("select exists (select 1 from activation_outbox)")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    /** A request that is refused is quick and no activation. */
    void checkResults() {
        List<String> others = sql.sql("select concat(state, ' ', coalesce(reason_key, '')) from activation_request"
                        + " where state <> 'SUCCEEDED' limit 5")
                .query((row, number) -> row.getString(1))
                .list();
        Work.check(others.isEmpty(), "an activation: " + others);
    }

    @Override
    public void close() throws IOException {
        platform.close();
        clear(bench);
    }

    private static void clear(Bench bench) {
        JdbcClient sql = bench.service(JdbcClient.class);
        List<Long> written = sql.sql("select recommendation_id from activation_request")
                .query((row, number) -> row.getLong(1))
                .list();
        bench.service(Scope.class).asSystem("bench", () -> {
            written.stream()
                    .gather(Gatherers.windowFixed(10_000))
                    .forEach(bench.service(RecommendationFeed.class)::erase);
            TABLES.forEach(table -> sql.sql("delete from " + table).update());
            bench.service(RollUps.class).catchUp();
        });
    }
}
