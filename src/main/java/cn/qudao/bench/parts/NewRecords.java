package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationBook.Opening;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of one day at outlets all over the province, written as activations write them; gone when closed. */
final class NewRecords implements AutoCloseable {

    private static final String SOURCE = "BENCH";
    private static final int PLACES = 10_000;
    private static final int AT_ONCE = 1000;
    private static final int RESULTS = 3;

    private final Bench bench;
    private final LocalDate day;
    private final List<Where> places;
    private final AtomicInteger written = new AtomicInteger();

    NewRecords(Bench bench, LocalDate day) {
        this.bench = bench;
        this.day = day;
        this.places = bench
                .service(JdbcClient.class)
                .sql("select scope_key, outlet_id, clerk_id, product_id, monthly_price from pub_recommendation"
                        + " where business_day between ? and ? order by subscriber_hash limit " + PLACES)
                .param(day.withDayOfMonth(1))
                .param(day)
                .query(Where.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void write(int records) {
        bench.service(Scope.class).asSystem("bench", () -> {
            for (int left = records; left > 0; left -= AT_ONCE) {
                bench.service(RecommendationBook.class)
                        .open(IntStream.range(0, Math.min(left, AT_ONCE))
                                .mapToObj(i -> opening(written.getAndIncrement()))
                                .toList());
            }
        });
    }

    private Opening opening(int n) {
        Where where = places.get(n % places.size());
        SubscriberNumber number = new SubscriberNumber("199%08d".formatted(n));
        long id = Ids.next();
        RecommendationEntry entry = new RecommendationEntry(
                SOURCE,
                Long.toString(id),
                day.atTime(12, 0).atZone(Clocks.BUSINESS_ZONE).toInstant(),
                new Place(where.scopeKey, where.clerkId == null ? Level.OUTLET : Level.CLERK),
                new UnitId(where.outletId),
                where.clerkId == null ? null : new UnitId(where.clerkId),
                new ProductId(where.productId),
                Way.WEB,
                Cause.OWN,
                n % RESULTS == 0 ? Result.PENDING : Result.SUCCESS,
                null,
                number);
        return new Opening(
                new RecommendationId(id),
                entry,
                new Money(where.monthlyPrice),
                bench.service(SubscriberNumbers.class).protect(number));
    }

    @Override
    public void close() {
        JdbcClient sql = bench.service(JdbcClient.class);
        bench.service(Scope.class).asSystem("bench", () -> {
            bench.service(RollUps.class).catchUp();
            sql.sql("delete from recommendation_source where source = ?")
                    .param(SOURCE)
                    .update();
            sql.sql("delete from recommendation where source = ? and business_day = ?")
                    .params(SOURCE, day)
                    .update();
            bench.service(RollUps.class).rebuild(YearMonth.from(day));
        });
    }

    private record Where(
            long scopeKey, long outletId, @Nullable Long clerkId, long productId, BigDecimal monthlyPrice) {}
}
