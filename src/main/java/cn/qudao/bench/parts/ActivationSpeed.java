package cn.qudao.bench.parts;

import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformSetup;
import cn.qudao.activation.PlatformSetup.NewPlatform;
import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Figure.Unit;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.OneByOne;
import cn.qudao.bench.OpenLoop;
import cn.qudao.bench.PortalProcess;
import cn.qudao.bench.Samples;
import cn.qudao.bench.Work;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitId;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Activations from the door to the registered result, with a platform on the same machine. */
@Component
class ActivationSpeed implements BenchPart {

    /** A little more than the goal: whoever keeps up with it has reached the goal. */
    private static final int A_SECOND = 220;

    private static final Duration LOAD = Duration.ofSeconds(10);

    /** A portal that was started just now would be buried under the load before Java has compiled its way. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final int CLERKS = 2;
    private static final int TAKEN = 202;
    private static final double GOAL_RATE = 200;
    private static final double GOAL_CLICK = 100;
    private static final String CODE = "bench";
    private static final String FOR_EVERYBODY = "C";
    private static final List<String> TABLES = List.of(
            "activation_step",
            "activation_inbox",
            "activation_outbox",
            "activation_under_way",
            "activation_request",
            "activation_route",
            "activation_platform");

    /** Whoever was served in a run before has the product already. */
    private static final int NUMBERS = 100_000_000;

    private final AtomicInteger numbers;

    ActivationSpeed(Clock clock) {
        this.numbers = new AtomicInteger(
                (int) Math.floorMod(clock.millis() / Duration.ofSeconds(1).toMillis() * A_SECOND, (long) NUMBERS));
    }

    @Override
    public String name() {
        return "activation";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        Path ledger = bench.folder().resolve("platform-ledger.csv");
        Files.deleteIfExists(ledger);
        // What a run has left that was broken off.
        clear(bench);
        try (DemoPlatform platform = DemoPlatform.start(0, ledger, Behaviour.GOOD, Clock.systemUTC());
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<String> products = connect(bench, platform);
            List<String> tokens = tokens(bench);
            JdbcClient sql = bench.service(JdbcClient.class);
            URI door = bench.portal().address().resolve("/api/activations");
            OneByOne.run(2 * CLERKS, WARM_UP, () -> ask(http, door, tokens, products));
            List<List<Double>> clicks = new ArrayList<>();
            List<Measured> rounds = bench.measure(Contender.load("qudao", () -> {
                long began = System.nanoTime();
                clicks.add(OpenLoop.run(A_SECOND, LOAD, () -> ask(http, door, tokens, products)));
                awaitResults(sql);
                return List.of((System.nanoTime() - began) / 1e6);
            }));
            checkResults(sql);
            Measured whole = rounds.getFirst();
            // Those before were to warm up.
            List<Double> counted = clicks.reversed().stream()
                    .limit(whole.rounds() + (long) whole.leftOut())
                    .flatMap(List::stream)
                    .toList();
            Measured click = new Measured(
                    whole.name(), Samples.of(counted), whole.cost(), whole.rounds(), whole.leftOut(), whole.quiet());
            results.accept(Figure.rate(
                    "activations",
                    Unit.ACTIVATIONS_PER_SECOND,
                    A_SECOND * LOAD.toSeconds(),
                    whole,
                    null,
                    Goal.median(GOAL_RATE)));
            results.accept(Figure.time("activation-request", click, null, Goal.p95(GOAL_CLICK)));
        } finally {
            clear(bench);
        }
    }

    private void ask(HttpClient http, URI door, List<String> tokens, List<String> products)
            throws IOException, InterruptedException {
        int n = numbers.incrementAndGet();
        String body = "{\"key\":\"bench-%d\",\"number\":\"166%08d\",\"product\":\"%s\"}"
                .formatted(n, n % NUMBERS, products.get(n % products.size()));
        int status = http.send(
                        HttpRequest.newBuilder(door)
                                .header("Authorization", "Bearer " + tokens.get(n % tokens.size()))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        Work.check(status == TAKEN, "the request of an activation, which answered " + status);
    }

    private static void awaitResults(JdbcClient sql) throws InterruptedException {
        while (sql.sql("select count(*) from activation_outbox")
                        .query(Integer.class)
                        .single()
                > 0) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    /** A request that is refused is quick and no activation. */
    private static void checkResults(JdbcClient sql) {
        List<String> others = sql.sql("select concat(state, ' ', coalesce(reason_key, '')) from activation_request"
                        + " where state <> 'SUCCEEDED'")
                .query((row, number) -> row.getString(1))
                .list();
        Work.check(others.isEmpty(), "an activation: " + others);
    }

    private static List<String> connect(Bench bench, DemoPlatform platform) {
        return bench.service(Scope.class).asSystem("bench", () -> {
            List<ProductRow> products = bench.service(Products.class).onShelf().stream()
                    .filter(product -> product.classCode().equals(FOR_EVERYBODY))
                    .toList();
            bench.service(PlatformSetup.class)
                    .set(
                            new NewPlatform(
                                    CODE, CODE, PlatformKind.HTTP, platform.address(), 3000, 8, 60, "of no use"),
                            products.stream().map(ProductRow::id).toList());
            return products.stream().map(ProductRow::code).toList();
        });
    }

    /** Of clerks far from each other. */
    private static List<String> tokens(Bench bench) throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            String name = "bench-clerk-" + i;
            open(bench, name, i);
            tokens.add(PortalProcess.command(bench.folder(), "token", name));
        }
        return tokens;
    }

    private static void open(Bench bench, String name, int number) {
        record Clerk(long id, long scopeKey) {}
        bench.service(Scope.class).asSystem("bench", () -> {
            Accounts accounts = bench.service(Accounts.class);
            JdbcClient sql = bench.service(JdbcClient.class);
            int clerks = sql.sql("select count(*) from pub_clerk")
                    .query(Integer.class)
                    .single();
            if (accounts.find(name).isEmpty()) {
                Clerk clerk = sql.sql(
                                "select u.id, u.scope_key from pub_unit u where u.level = 5 and mod(u.scope_key, 10000) > 0"
                                        + " and exists (select 1 from pub_outlet o"
                                        + " where o.scope_key = u.scope_key - mod(u.scope_key, 10000))"
                                        + " order by u.scope_key limit 1 offset ?")
                        .param(number * clerks / CLERKS)
                        .query(Clerk.class)
                        .single();
                accounts.open(List.of(NewAccount.withPost(
                        name, name, new UnitId(clerk.id), Place.of(clerk.scopeKey), ShippedRole.CLERK.name())));
            }
        });
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
