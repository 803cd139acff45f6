package cn.qudao.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationsChanged;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several writers of records and several processes of the portal at once, each with transactions of its own. */
@PortalTest
class RollUpsAtOnceTest {

    private static final YearMonth MONTH = YearMonth.of(2031, 8);
    private static final Place REGION = Place.ROOT.child(96);
    private static final ProductId PRODUCT = new ProductId(-21);
    private static final String SOURCE = "AT-ONCE";
    private static final int WRITERS = 3;
    private static final int WORKERS = 2;

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private RollUpBatch batch;

    @Autowired
    private Changes changes;

    @Autowired
    private Marks marks;

    @Autowired
    private RollUpAudit audit;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void offerProduct() {
        jdbc.sql("insert into catalogue_product (id, code, name_zh, name_en, class_code, monthly_price, on_shelf_since,"
                        + " version) values (-21, 'at-once-test', '-', '-', 'C', 5, '2031-01-01', 0)")
                .update();
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from recommendation_source where source = 'AT-ONCE'").update();
        jdbc.sql("delete from recommendation where source = 'AT-ONCE'").update();
        jdbc.sql("delete from catalogue_product where id = -21").update();
        scope.asSystem("test", () -> batch.rebuild(MONTH));
    }

    @Test
    void nothingIsLostAndNothingCountedTwice() throws Exception {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            long seed = i;
            tasks.add(() -> write(seed));
        }
        for (int i = 0; i < WORKERS; i++) {
            tasks.add(this::follow);
        }
        tasks.add(this::rebuild);
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Boolean> task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isTrue();
            }
        }
        follow();
        assertThat(jdbc.sql("select sum(recommended) from statistics_unit_month where level = 1 and month = ?"
                                + " and scope_key = ?")
                        .param(MONTH.atDay(1))
                        .param(REGION.key())
                        .query(Integer.class)
                        .single())
                .isEqualTo(WRITERS * 20);
        assertThat(scope.asSystem("test", () -> audit.compare(MONTH, 10)))
                .hasValueSatisfying(cells -> assertThat(cells).isEmpty());
    }

    private boolean write(long seed) {
        RandomRecords random = new RandomRecords(seed, REGION, SOURCE, List.of(PRODUCT));
        random.in(MONTH, 20).forEach(entry -> transaction.executeWithoutResult(status -> write(entry)));
        return true;
    }

    /** As the desk does: the record and its mark in one transaction. */
    private void write(RecommendationEntry entry) {
        long id = Ids.next();
        jdbc.sql(
                        "insert into recommendation (id, business_day, scope_key, outlet_id, product_id, monthly_price, recorded_at,"
                                + " way, source, source_id, result, subscriber_sealed, subscriber_hash, version)"
                                + " values (?, ?, ?, ?, -21, 5, '2031-08-01', 'WEB', 'AT-ONCE', ?, ?, '', '', 0)")
                .params(
                        id,
                        RandomRecords.day(entry),
                        entry.place().key(),
                        entry.outlet().value(),
                        entry.sourceId(),
                        entry.result().name())
                .update();
        events.publishEvent(new RecommendationsChanged(List.of(new RecommendationsChanged.Change(
                new RecommendationId(id), RandomRecords.day(entry), false, entry.result()))));
    }

    /** Counts anew what changes meanwhile, and what the others add. */
    private boolean rebuild() {
        for (int i = 0; i < 10; i++) {
            scope.asSystem("test", () -> batch.rebuild(MONTH));
        }
        return true;
    }

    private boolean follow() {
        for (int i = 0; i < 40; i++) {
            batch.work(true);
        }
        while (changes.exist() || marks.exist()) {
            batch.work(true);
        }
        return true;
    }
}
