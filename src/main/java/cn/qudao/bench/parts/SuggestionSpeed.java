package cn.qudao.bench.parts;

import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformSetup;
import cn.qudao.activation.PlatformSetup.NewPlatform;
import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.Window;
import cn.qudao.bench.Work;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.Holding;
import cn.qudao.customer.NewSubscriber;
import cn.qudao.customer.SubscriberFeed;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionFeed;
import cn.qudao.suggestion.SuggestionFeed.NewWeight;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** From the number at the counter to the suggestions on the page, with a million subscribers whom the data mart has named. */
@Component
@Order(8)
class SuggestionSpeed implements BenchPart {

    private static final int SUBSCRIBERS = 1_000_000;
    private static final int AT_ONCE = 20_000;
    private static final int LOOKS = 100;
    private static final double GOAL_MS = 100;
    private static final String CODE = "bench-suggestions";
    private static final String PASSWORD = "measured, not secret";
    private static final List<String> GROUPS = List.of("industry", "business", "individual", "community");

    /** What the bench has written is found by it: no data mart is so old. */
    private static final LocalDate AS_OF = LocalDate.of(2001, 1, 1);

    private final AtomicInteger next = new AtomicInteger();

    @Override
    public String name() {
        return "suggestions";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        JdbcClient sql = bench.service(JdbcClient.class);
        try {
            bench.service(Scope.class).asSystem("bench", () -> prepare(bench));
            Window window = bench.strangersWindow();
            window.openSignIn();
            window.signIn(CODE, PASSWORD);
            int field = window.open("activate").byProperty("vaadin-text-field", "inputmode", "tel");
            long before = hints(sql);
            List<Measured> measured = bench.measure(Contender.ours(
                    LOOKS,
                    () -> window.enter(field, number(next.getAndAdd(7919)).digits())));
            Work.check(hints(sql) > before, "suggestions at the counter");
            results.accept(Figure.time("suggestions", measured.getFirst(), null, Goal.p95(GOAL_MS)));
        } finally {
            clear(sql);
        }
    }

    private static SubscriberNumber number(int of) {
        return new SubscriberNumber("155%08d".formatted(of % SUBSCRIBERS));
    }

    private static void prepare(Bench bench) {
        List<ProductRow> products = bench.service(Products.class).onShelf();
        bench.service(PlatformSetup.class)
                .set(
                        new NewPlatform(CODE, CODE, PlatformKind.HTTP, "http://127.0.0.1:9", 1000, 1, 1, "of no use"),
                        products.stream().map(ProductRow::id).toList());
        bench.service(SuggestionFeed.class)
                .weigh(products.stream()
                        .map(product -> new NewWeight(product.id(), Matched.TAG, CODE, 1))
                        .toList());
        open(bench);
        TransactionTemplate transaction = bench.service(TransactionTemplate.class);
        IntStream.range(0, SUBSCRIBERS)
                .boxed()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> transaction.executeWithoutResult(status -> bench.service(SubscriberFeed.class)
                        .load(some.stream().map(of -> subscriber(of, products)).toList())));
    }

    private static NewSubscriber subscriber(int of, List<ProductRow> products) {
        ProductRow target = products.get(of % products.size());
        ProductId held = products.get(of / 7 % products.size()).id();
        return new NewSubscriber(
                number(of),
                new Features(
                        Map.of(Feature.GROUP, GROUPS.get(of % GROUPS.size())),
                        null,
                        Set.of(CODE),
                        Set.of(target.code()),
                        Map.of(),
                        AS_OF),
                List.of(new Holding(held, Instant.parse("2026-01-01T00:00:00Z"), null, CODE)));
    }

    /** At an outlet in the middle of the province. */
    private static void open(Bench bench) {
        record Outlet(long unitId, long scopeKey) {}
        Accounts accounts = bench.service(Accounts.class);
        if (accounts.find(CODE).isEmpty()) {
            Outlet outlet = bench.service(JdbcClient.class)
                    .sql("select unit_id, scope_key from pub_outlet order by scope_key limit 1 offset 100")
                    .query(Outlet.class)
                    .single();
            AccountId id = accounts.open(List.of(NewAccount.withPost(
                            CODE,
                            CODE,
                            new UnitId(outlet.unitId),
                            Place.of(outlet.scopeKey),
                            ShippedRole.SHOP_OWNER.name())))
                    .getFirst();
            accounts.setPassword(id, PASSWORD, false);
        }
    }

    private static long hints(JdbcClient sql) {
        return sql.sql("select count(*) from suggestion_hint").query(Long.class).single();
    }

    private static void clear(JdbcClient sql) {
        sql.sql(
                        "delete from suggestion_hint where account_id in (select id from access_account where sign_in_name = ?)")
                .param(CODE)
                .update();
        sql.sql("delete from suggestion_weight where matched = 'TAG' and matched_value = ?")
                .param(CODE)
                .update();
        sql.sql("delete from customer_subscriber where as_of = ?").param(AS_OF).update();
        sql.sql("delete from customer_turn where source = ?").param(CODE).update();
        sql.sql("delete r from activation_route r join activation_platform p on p.id = r.platform_id where p.code = ?")
                .param(CODE)
                .update();
        sql.sql("delete from activation_platform where code = ?").param(CODE).update();
    }
}
