package cn.qudao.bench.parts;

import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
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
import cn.qudao.bench.Work;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Activations from the door to the registered result, with a platform on the same machine. */
@Component
class ActivationSpeed implements BenchPart {

    /** A little more than the goal: whoever keeps up with it has reached the goal. */
    private static final int A_SECOND = 220;

    /** Where nobody waits for anybody before him: more than the busiest hour of the demo's province has. */
    private static final int CLICKS_A_SECOND = 50;

    private static final Duration LOAD = Duration.ofSeconds(8);

    /** A portal that was started just now would be buried under the load before Java has compiled its way. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final int CLERKS = 4;
    private static final int TAKEN = 202;
    private static final double GOAL_RATE = 200;
    private static final double GOAL_CLICK = 100;

    @Override
    public String name() {
        return "activation";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        URI door = bench.portal().address().resolve("/api/activations");
        try (ActivationWorld world = ActivationWorld.open(bench);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<String> tokens = tokens(bench);
            Work request = () -> ask(http, door, tokens, world);
            OneByOne.run(CLERKS, WARM_UP, request);
            List<Measured> rounds = bench.measure(
                    Contender.load("qudao", () -> {
                        long began = System.nanoTime();
                        OpenLoop.run(A_SECOND, LOAD, request);
                        world.awaitResults();
                        return List.of((System.nanoTime() - began) / 1e6);
                    }),
                    Contender.load("click", () -> OpenLoop.run(CLICKS_A_SECOND, LOAD, request)));
            world.awaitResults();
            world.checkResults();
            results.accept(Figure.rate(
                    "activations",
                    Unit.ACTIVATIONS_PER_SECOND,
                    A_SECOND * LOAD.toSeconds(),
                    rounds.getFirst(),
                    null,
                    Goal.median(GOAL_RATE)));
            results.accept(Figure.time("activation-request", rounds.getLast(), null, Goal.p95(GOAL_CLICK)));
        }
    }

    private static void ask(HttpClient http, URI door, List<String> tokens, ActivationWorld world)
            throws IOException, InterruptedException {
        int n = world.next();
        String body = "{\"key\":\"bench-%d\",\"number\":\"%s\",\"product\":\"%s\"}"
                .formatted(n, world.number(n), world.product(n).code());
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
}
