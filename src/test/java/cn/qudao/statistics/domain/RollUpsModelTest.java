package cn.qudao.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.org.ValidityChanged;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationsChanged;
import cn.qudao.recommendation.Result;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever happens to records, in any order, with the roll-ups following or being killed in between: in the end every cell is
 * what a plain count of the records says.
 */
@PortalTest
class RollUpsModelTest {

    private static final YearMonth MONTH = YearMonth.of(2032, 2);
    private static final List<YearMonth> MONTHS = List.of(MONTH, MONTH.plusMonths(1));
    private static final Place REGION = Place.ROOT.child(95);
    private static final List<ProductId> PRODUCTS = List.of(new ProductId(-9531), new ProductId(-9532));
    private static final String SOURCE = "MODEL";
    private static final int STEPS = 120;

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private RollUpBatch batch;

    @Autowired
    private RollUpAudit audit;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void offerProducts() {
        PRODUCTS.forEach(product -> jdbc.sql("insert into catalogue_product (id, code, name_zh, name_en, class_code,"
                        + " monthly_price, on_shelf_since, version) values (?, ?, '-', '-', 'C', 5, '2031-01-01', 0)")
                .params(product.value(), "model-test" + product.value())
                .update());
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from recommendation_source where source = ?")
                .param(SOURCE)
                .update();
        jdbc.sql("delete from recommendation where source = ?").param(SOURCE).update();
        jdbc.sql("delete from statistics_change where business_day between ? and ?")
                .params(MONTH.atDay(1), MONTHS.getLast().atEndOfMonth())
                .update();
        jdbc.sql("delete from org_left_place where left_key between ? and ?")
                .params(REGION.lo(), REGION.hi())
                .update();
        jdbc.sql("delete from catalogue_product where id in (-9531, -9532)").update();
        scope.asSystem("test", () -> MONTHS.forEach(batch::rebuild));
    }

    @RepeatedTest(4)
    void everyCellIsWhatTheRecordsSay(RepetitionInfo run) {
        World world = new World(run.getCurrentRepetition());
        scope.asSystem("test", () -> {
            for (int i = 0; i < STEPS; i++) {
                world.step();
            }
            follow();
        });
        for (YearMonth month : MONTHS) {
            assertThat(scope.asSystem("test", () -> audit.compare(month, 10)))
                    .hasValueSatisfying(cells -> assertThat(cells).isEmpty());
        }
    }

    private void follow() {
        boolean more = true;
        while (more) {
            more = batch.work(true);
        }
    }

    private void inTransaction(boolean killed, Runnable work) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transaction.executeWithoutResult(status -> {
            work.run();
            if (killed) {
                status.setRollbackOnly();
            }
        });
    }

    private final class World {

        private final Random random;
        private final RandomRecords records;
        private final List<RecommendationEntry> known = new ArrayList<>();
        private final List<Place> gone = new ArrayList<>();

        World(long seed) {
            this.random = new Random(seed);
            this.records = new RandomRecords(seed, REGION, SOURCE, PRODUCTS);
        }

        void step() {
            boolean killed = random.nextInt(4) == 0;
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> inTransaction(killed, () -> record(killed));
                case 3, 4 -> inTransaction(killed, this::settle);
                case 5 -> inTransaction(killed, () -> load(killed));
                case 6 -> inTransaction(killed, this::erase);
                case 7 -> inTransaction(killed, this::move);
                case 8 -> inTransaction(killed, () -> batch.rebuild(records.pick(MONTHS)));
                default -> inTransaction(killed, () -> batch.work(true, 1 + random.nextInt(20)));
            }
        }

        /** As the book does it: a load, told record by record. */
        private void record(boolean killed) {
            List<RecommendationEntry> entries = some();
            long marked = lastMark();
            List<Long> ids = new ArrayList<>();
            feed.load(entries.stream(), ids::add);
            jdbc.sql("delete from statistics_mark where id > ?").param(marked).update();
            List<RecommendationsChanged.Change> changes = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                RecommendationEntry entry = entries.get(i);
                changes.add(new RecommendationsChanged.Change(
                        new RecommendationId(ids.get(i)), RandomRecords.day(entry), false, entry.result()));
            }
            events.publishEvent(new RecommendationsChanged(changes));
            keep(entries, killed);
        }

        private long lastMark() {
            return jdbc.sql("select coalesce(max(id), 0) from statistics_mark")
                    .query(Long.class)
                    .single();
        }

        private void keep(List<RecommendationEntry> entries, boolean killed) {
            if (!killed) {
                known.addAll(entries);
            }
        }

        private List<RecommendationEntry> some() {
            return records.in(records.pick(MONTHS), 1 + random.nextInt(12)).stream()
                    .map(entry -> RandomRecords.ofOneOfFew(entry, random.nextInt(40)))
                    .toList();
        }

        private void settle() {
            record Pending(long id, LocalDate businessDay) {}
            List<RecommendationsChanged.Change> changes = jdbc
                    .sql("select id, business_day from recommendation where source = ? and result = 'PENDING'"
                            + " order by id limit 5")
                    .param(SOURCE)
                    .query(Pending.class)
                    .stream()
                    .map(Objects::requireNonNull)
                    .map(pending -> new RecommendationsChanged.Change(
                            new RecommendationId(pending.id),
                            pending.businessDay,
                            true,
                            records.pick(List.of(Result.SUCCESS, Result.FAILED))))
                    .toList();
            changes.forEach(change -> jdbc.sql("update recommendation set result = ? where id = ?")
                    .params(change.result().name(), change.id().value())
                    .update());
            events.publishEvent(new RecommendationsChanged(changes));
        }

        /** What is new, and the results of what is known. */
        private void load(boolean killed) {
            List<RecommendationEntry> entries = some();
            feed.load(Stream.concat(
                    entries.stream(),
                    known.stream()
                            .filter(entry -> entry.result() == Result.PENDING && random.nextInt(3) == 0)
                            .map(entry -> RandomRecords.with(entry, Result.SUCCESS))));
            keep(entries, killed);
        }

        private void erase() {
            feed.erase(jdbc.sql("select id from recommendation where source = ? order by subscriber_hash limit 3")
                    .param(SOURCE)
                    .query((row, number) -> row.getLong(1))
                    .list());
        }

        /** An outlet and its clerks go to a grid where nobody stands; some go on to another. */
        private void move() {
            if (known.isEmpty()) {
                return;
            }
            RecommendationEntry entry = records.pick(known);
            Place left = entry.place().at(Level.OUTLET);
            gone.add(left);
            Place present = REGION.child(900).child(1 + random.nextInt(3)).child(gone.size());
            IntStream.rangeClosed(0, RandomRecords.MOST_CHILDREN)
                    .forEach(clerk -> jdbc.sql(
                                    "insert into org_left_place (left_key, outlet_id, scope_key) values (?, ?, ?)"
                                            + " on duplicate key update scope_key = values(scope_key)")
                            .params(left.key() + clerk, entry.outlet().value(), present.key() + clerk)
                            .update());
            events.publishEvent(new ValidityChanged(left, MONTH.atDay(1)));
        }
    }
}
