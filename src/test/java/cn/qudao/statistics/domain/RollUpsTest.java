package cn.qudao.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Place;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.Organisation;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationBook.Opening;
import cn.qudao.recommendation.RecommendationBook.Settling;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationsChanged;
import cn.qudao.recommendation.Result;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import cn.qudao.testing.PortalTest;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The cells against a recount by hand, in Java. */
@PortalTest
@Transactional
class RollUpsTest {

    private static final YearMonth MONTH = YearMonth.of(2031, 6);
    private static final Place REGION = Place.ROOT.child(97);
    private static final List<ProductId> PRODUCTS = List.of(new ProductId(-11), new ProductId(-12), new ProductId(-13));
    private static final int PRICE = 5;

    private final String source = UUID.randomUUID().toString().substring(0, 20);

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private RecommendationBook book;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private EntityManager entities;

    @Autowired
    private UnitFeed feedUnits;

    @Autowired
    private Units units;

    @Autowired
    private Organisation organisation;

    @Autowired
    private RollUps rollUps;

    @Autowired
    private RollUpAudit audit;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void offerProducts() {
        PRODUCTS.forEach(product -> jdbc.sql("insert into catalogue_product (id, code, name_zh, name_en, class_code,"
                        + " monthly_price, on_shelf_since, version) values (?, ?, '-', '-', 'C', ?, '2031-01-01', 0)")
                .param(product.value())
                .param("roll-up-test" + product.value())
                .param(PRICE)
                .update());
    }

    @RepeatedTest(3)
    void agreeWithARecountAfterALoad(RepetitionInfo run) {
        RandomRecords random = new RandomRecords(run.getCurrentRepetition(), REGION, source, PRODUCTS);
        List<RecommendationEntry> entries = random.in(MONTH, 600);
        load(entries);
        assertCells(entries);
        assertThat(differences()).isEmpty();
    }

    @RepeatedTest(3)
    void followWhatIsSettledLater(RepetitionInfo run) {
        RandomRecords random = new RandomRecords(run.getCurrentRepetition(), REGION, source, PRODUCTS);
        List<RecommendationEntry> entries = random.in(MONTH, 300);
        load(entries);
        List<RecommendationEntry> settled =
                entries.stream().map(entry -> settle(random, entry)).toList();
        catchUp();
        assertCells(settled);
        assertThat(differences()).isEmpty();
    }

    /** As activations do, which may come late: somebody else has given it its result. */
    @Test
    void countOnceWhatIsSettledTwice() {
        List<RecommendationEntry> entries = new RandomRecords(4, REGION, source, PRODUCTS)
                .in(MONTH, 40).stream()
                        .filter(entry -> entry.result() == Result.PENDING)
                        .toList();
        List<Opening> openings = scope.asSystem(
                "test",
                () -> entries.stream()
                        .map(entry -> new Opening(
                                new RecommendationId(Ids.next()),
                                entry,
                                Money.of(Integer.toString(PRICE)),
                                numbers.protect(entry.subscriber())))
                        .toList());
        scope.asSystem("test", () -> {
            book.open(openings);
            book.settle(settlings(openings, Result.SUCCESS));
            book.settle(settlings(openings, Result.FAILED));
            book.settle(settlings(openings, Result.SUCCESS));
        });
        catchUp();
        assertCells(openings.stream()
                .map(opening -> RandomRecords.with(opening.entry(), Result.SUCCESS))
                .toList());
        assertThat(differences()).isEmpty();
    }

    private static List<Settling> settlings(List<Opening> openings, Result result) {
        return openings.stream()
                .map(opening -> new Settling(
                        opening.id(),
                        RandomRecords.day(opening.entry()),
                        opening.entry().place(),
                        result,
                        null))
                .toList();
    }

    @Test
    void forgetWhatIsNoLongerThere() {
        load(new RandomRecords(1, REGION, source, PRODUCTS).in(MONTH, 50));
        jdbc.sql("delete from recommendation where source = ?").param(source).update();
        scope.asSystem("test", () -> rollUps.rebuild(MONTH));
        assertCells(List.of());
    }

    /** A record in one grid changes how the records of its number count in the others. */
    @RepeatedTest(3)
    void countANumberAnewWhereverItWasAsked(RepetitionInfo run) {
        RandomRecords random = new RandomRecords(run.getCurrentRepetition(), REGION, source, PRODUCTS);
        List<RecommendationEntry> entries =
                random.in(MONTH, 200).stream().map(RollUpsTest::toOneOfFew).toList();
        load(entries.subList(0, 150));
        assertThat(differences()).isEmpty();

        scope.asSystem("test", () -> feed.load(entries.subList(150, 200).stream()));
        jdbc.sql("delete from statistics_mark where not validity and business_day between ? and ?")
                .params(MONTH.atDay(1), MONTH.atEndOfMonth())
                .update();
        entries.subList(150, 200).forEach(entry -> tell(entry, false));
        catchUp();
        assertCells(entries);
        assertThat(differences()).isEmpty();

        jdbc.sql("update statistics_repeat set in_month = in_month + 1 where business_day between ? and ?")
                .params(MONTH.atDay(1), MONTH.atEndOfMonth())
                .update();
        assertThat(differences()).isNotEmpty();
    }

    private static RecommendationEntry toOneOfFew(RecommendationEntry entry) {
        return RandomRecords.ofOneOfFew(entry, Math.floorMod(entry.sourceId().hashCode(), 30));
    }

    @Test
    void followWhichOutletsAreValid() {
        scope.asSystem("test", () -> {
            List<NewUnit> region = OrgExamples.regionWith(units.root().code(), 1, 1, 3, 1);
            feedUnits.write(region, "test");
            String code = region.stream()
                    .filter(unit -> unit.level() == Level.OUTLET)
                    .map(NewUnit::code)
                    .findFirst()
                    .orElseThrow();
            UnitRow outlet = units.byCode(code);
            rollUps.catchUp();
            assertThat(validAt(outlet.place())).containsOnly(3);
            organisation.setValid(outlet.id(), false, OrgExamples.OPENED.plusDays(1));
            entities.flush();
            rollUps.catchUp();
            assertThat(validAt(outlet.place())).containsOnly(2);
        });
        assertThat(differences()).isEmpty();
    }

    private List<Integer> validAt(Place outlet) {
        return List.of(Level.GRID, Level.DISTRICT, Level.REGION).stream()
                .map(level -> jdbc.sql("select outlets from statistics_valid_outlets where level = ? and scope_key = ?")
                        .param(level.ordinal())
                        .param(outlet.at(level).key())
                        .query(Integer.class)
                        .single())
                .toList();
    }

    @Test
    void areFoundOutWhenTheyAreWrong() {
        load(new RandomRecords(1, REGION, source, PRODUCTS).in(MONTH, 50));
        jdbc.sql("update statistics_unit_day set succeeded = succeeded + 1 where level = 1 and scope_key = ?"
                        + " and day between ? and ? limit 1")
                .param(REGION.key())
                .param(MONTH.atDay(1))
                .param(MONTH.atEndOfMonth())
                .update();
        assertThat(differences()).extracting(RollUpDifference::cells).containsExactly("unit-day", "unit-day-now");
        assertThat(differences()).allSatisfy(cell -> {
            assertThat(cell.place()).isEqualTo(REGION);
            assertThat(cell.succeeded()).isEqualTo(1);
            assertThat(cell.recommended()).isZero();
        });
    }

    private void load(List<RecommendationEntry> entries) {
        scope.asSystem("test", () -> {
            feed.load(entries.stream());
            rollUps.catchUp();
        });
    }

    private void catchUp() {
        scope.asSystem("test", () -> rollUps.catchUp());
    }

    private List<RollUpDifference> differences() {
        return scope.asSystem("test", () -> audit.compare(MONTH, 10)).orElseThrow();
    }

    private RecommendationEntry settle(RandomRecords random, RecommendationEntry entry) {
        if (entry.result() != Result.PENDING) {
            return entry;
        }
        Result result = random.pick(List.of(Result.SUCCESS, Result.FAILED));
        jdbc.sql("update recommendation set result = ? where source = ? and source_id = ?")
                .param(result.name())
                .param(source)
                .param(entry.sourceId())
                .update();
        RecommendationEntry settled = RandomRecords.with(entry, result);
        tell(settled, true);
        return settled;
    }

    private void tell(RecommendationEntry entry, boolean settled) {
        RecommendationId id = new RecommendationId(
                jdbc.sql("select recommendation_id from recommendation_source where source = ? and source_id = ?")
                        .params(entry.source(), entry.sourceId())
                        .query(Long.class)
                        .single());
        events.publishEvent(new RecommendationsChanged(
                List.of(new RecommendationsChanged.Change(id, RandomRecords.day(entry), settled, entry.result()))));
    }

    private void assertCells(List<RecommendationEntry> entries) {
        for (Level level : Level.values()) {
            Function<RecommendationEntry, String> unit =
                    entry -> Long.toString(entry.place().key() - entry.place().key() % level.span());
            assertThat(cells("unit_month", level, "month = :first", "scope_key"))
                    .isEqualTo(count(entries, unit));
            if (!Level.GRID.isAbove(level)) {
                assertThat(cells("unit_day", level, "day between :first and :last", "day, ' ', scope_key"))
                        .isEqualTo(count(entries, entry -> RandomRecords.day(entry) + " " + unit.apply(entry)));
                assertThat(cells("product_month", level, "month = :first", "scope_key, ' ', product_id"))
                        .isEqualTo(count(
                                entries,
                                entry -> unit.apply(entry) + " "
                                        + entry.product().value()));
            }
            if (!Level.DISTRICT.isAbove(level)) {
                assertThat(cells(
                                "product_day",
                                level,
                                "day between :first and :last",
                                "day, ' ', scope_key, ' ', product_id"))
                        .isEqualTo(count(
                                entries,
                                entry -> RandomRecords.day(entry) + " " + unit.apply(entry) + " "
                                        + entry.product().value()));
            }
            assertThat(outlets(level)).isEqualTo(activeOutlets(entries, level));
        }
        assertThat(activeDays()).isEqualTo(activeDays(entries));
    }

    private Map<String, String> cells(String table, Level level, String when, String key) {
        return texts(
                "select concat(" + key + "), concat(recommended, ' ', succeeded, ' ', income) from statistics_" + table
                        + " where level = :level and " + when,
                level);
    }

    private Map<String, String> count(List<RecommendationEntry> entries, Function<RecommendationEntry, String> key) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), RollUpsTest::figures)));
    }

    private static String figures(List<RecommendationEntry> entries) {
        long succeeded = entries.stream()
                .filter(entry -> entry.result() == Result.SUCCESS)
                .count();
        return entries.size() + " " + succeeded + " " + succeeded * PRICE + ".0000";
    }

    private Map<String, String> outlets(Level level) {
        return texts(
                "select scope_key, active_outlets from statistics_unit_month where level = :level"
                        + " and month = :first",
                level);
    }

    private static Map<String, String> activeOutlets(List<RecommendationEntry> entries, Level level) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> Long.toString(
                                entry.place().key() - entry.place().key() % level.span()),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                some -> Long.toString(some.stream()
                                        .map(RecommendationEntry::outlet)
                                        .distinct()
                                        .count()))));
    }

    private Map<String, String> activeDays() {
        return texts(
                "select outlet_id, active_days from statistics_unit_month where level = :level" + " and month = :first",
                Level.OUTLET);
    }

    private static Map<String, String> activeDays(List<RecommendationEntry> entries) {
        Map<String, Integer> masks = new TreeMap<>();
        entries.forEach(entry -> masks.merge(
                Long.toString(entry.outlet().value()),
                1 << (RandomRecords.day(entry).getDayOfMonth() - 1),
                (a, b) -> a | b));
        return masks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString(), (a, b) -> a, TreeMap::new));
    }

    private Map<String, String> texts(String sql, Level level) {
        Map<String, String> texts = new TreeMap<>();
        jdbc.sql(sql)
                .param("level", level.ordinal())
                .param("first", MONTH.atDay(1))
                .param("last", MONTH.atEndOfMonth())
                .query((row, number) -> texts.put(row.getString(1), row.getString(2)))
                .list();
        return texts;
    }
}
