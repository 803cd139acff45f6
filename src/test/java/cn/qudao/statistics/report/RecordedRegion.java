package cn.qudao.statistics.report;

import cn.qudao.access.AccessMother;
import cn.qudao.access.NewAccount;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportRunner;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import cn.qudao.statistics.domain.KeyFigureBoard;
import cn.qudao.testing.PortalTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A region of its own with outlets and 900 records over three months, for reports to be held against a count by hand. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordedRegion {

    protected static final int PRICE = 5;
    protected static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    protected static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    protected static final LocalDate CLOSED = LocalDate.of(2025, 5, 20);
    protected static final LocalDate OPENED = LocalDate.of(2025, 5, 10);

    private static final AtomicInteger REGIONS = new AtomicInteger();

    private final int number = REGIONS.getAndIncrement();
    protected final long[] products = {-31 - 2L * number, -32 - 2L * number};

    @Autowired
    protected UnitFeed feed;

    @Autowired
    protected Units units;

    @Autowired
    protected RecommendationFeed recommendations;

    @Autowired
    protected RollUps rollUps;

    @Autowired
    protected ReportRequests requests;

    @Autowired
    protected ReportRunner runner;

    @Autowired
    protected KeyFigureBoard board;

    @Autowired
    protected AccessMother mother;

    @Autowired
    protected ActingAs acting;

    @Autowired
    protected Scope scope;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected Clock clock;

    protected final Map<Long, UnitRow> byKey = new TreeMap<>();
    protected final List<RecommendationEntry> entries = new ArrayList<>();
    protected UnitRow region =
            new UnitRow(new UnitId(0), Level.PROVINCE, "", "", cn.qudao.kernel.Place.ROOT, true, true);
    protected UnitRow closed = region;
    protected UnitRow opened = region;
    protected String manager = "";
    protected String excluding = "";

    @BeforeAll
    void writeRegion() {
        mother.province();
        scope.asSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    List<NewUnit> all = OrgExamples.regionWith(units.root().code(), 2, 2, 3, 2);
                    feed.write(all, "test");
                    all.stream()
                            .map(unit -> units.byCode(unit.code()))
                            .forEach(row -> byKey.put(row.place().key(), row));
                    for (long product : products) {
                        jdbc.sql("insert into catalogue_product (id, code, name_zh, name_en, class_code, monthly_price,"
                                        + " on_shelf_since, version) values (?, ?, '-', '-', 'C', ?, '2025-01-01', 0)")
                                .param(product)
                                .param(code(product))
                                .param(PRICE)
                                .update();
                    }
                    region = unitsAt(Level.REGION).getFirst();
                    closed = unitsAt(Level.OUTLET).get(1);
                    opened = unitsAt(Level.OUTLET).get(4);
                    jdbc.sql("update org_outlet_validity set until = ? where outlet_id = ?")
                            .param(CLOSED)
                            .param(closed.id().value())
                            .update();
                    jdbc.sql("update org_outlet_validity set since = ? where outlet_id = ?")
                            .param(OPENED)
                            .param(opened.id().value())
                            .update();
                    jdbc.sql("update org_outlet set star = 3 where unit_id in (:starred)")
                            .param(
                                    "starred",
                                    unitsAt(Level.OUTLET).stream()
                                            .filter(this::isStarred)
                                            .map(outlet -> outlet.id().value())
                                            .toList())
                            .update();
                    recommend();
                }));
        scope.asSystem("test", () -> rollUps.catchUp());
        manager = account(region);
        excluding = account(region);
        jdbc.sql("insert into access_post_exclusion (post_id, unit_id) select p.id, ? from access_post p"
                        + " join access_account a on a.id = p.account_id where a.sign_in_name = ?")
                .param(unitsAt(Level.GRID).getFirst().id().value())
                .param(excluding)
                .update();
    }

    @AfterAll
    void withdrawProducts() {
        jdbc.sql("update catalogue_product set on_shelf_until = '2025-07-01' where id in (?, ?)")
                .params(products[0], products[1])
                .update();
    }

    /** Every other outlet recommends. */
    protected void recommend() {
        Random random = new Random(5);
        List<UnitRow> clerks = unitsAt(Level.CLERK).stream()
                .filter(clerk -> clerk.place().at(Level.OUTLET).ordinal() != 2)
                .toList();
        long days = LAST.toEpochDay() - FIRST.toEpochDay();
        for (int i = 0; i < 900; i++) {
            UnitRow clerk = clerks.get(random.nextInt(clerks.size()));
            LocalDate day = FIRST.plusDays(random.nextInt((int) days + 1));
            entries.add(new RecommendationEntry(
                    "REPORTS-TEST" + number,
                    Integer.toString(i),
                    day.atTime(random.nextInt(24), 30)
                            .atZone(Clocks.BUSINESS_ZONE)
                            .toInstant(),
                    clerk.place(),
                    at(clerk, Level.OUTLET).id(),
                    clerk.id(),
                    new ProductId(products[random.nextInt(2)]),
                    Way.values()[i % 3],
                    Cause.OWN,
                    Result.values()[random.nextInt(3)],
                    null,
                    new SubscriberNumber("13800000000")));
        }
        recommendations.load(entries.stream());
    }

    protected String account(UnitRow unit) {
        String name = AccessMother.name();
        mother.setPassword(
                mother.open(NewAccount.withPost(name, "经理", unit.id(), unit.place(), ShippedRole.CITY_MANAGER.name())));
        return name;
    }

    @BeforeEach
    void enter() {
        acting.enter(manager);
    }

    @AfterAll
    void leave() {
        acting.leave();
    }

    protected boolean isStarred(UnitRow outlet) {
        return outlet.place().ordinal() != 3;
    }

    protected static String code(long product) {
        return "reports-test" + product;
    }

    /** The figures of the rows by the unit's code; rows of nothing but zeros are left out. */
    protected Map<String, List<Long>> figures(
            String report, Period period, Level level, Map<String, String> filters, String... columns) {
        Map<String, String> parameters = new HashMap<>(filters);
        parameters.put("from", period.from().toString());
        parameters.put("to", period.to().toString());
        parameters.put("level", ReportRequests.nameOf(level));
        return runner.run(requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE), (run, lines) -> {
            List<String> keys =
                    run.request().columns().stream().map(column -> column.key()).toList();
            Map<String, List<Long>> rows = new TreeMap<>();
            while (lines.hasNext()) {
                Line line = lines.next();
                if (!line.isSum()) {
                    List<Long> row = java.util.Arrays.stream(columns)
                            .map(column -> (BigDecimal)
                                    Objects.requireNonNull(line.values().get(keys.indexOf(column))))
                            .map(BigDecimal::longValueExact)
                            .toList();
                    if (row.stream().anyMatch(value -> value != 0)) {
                        rows.put(line.code(), row);
                    }
                }
            }
            return rows;
        });
    }

    protected static void add(Map<String, List<Long>> sums, String unit, long... figures) {
        List<Long> row = java.util.Arrays.stream(figures).boxed().toList();
        sums.merge(unit, row, (a, b) -> {
            List<Long> sum = new ArrayList<>();
            for (int i = 0; i < a.size(); i++) {
                sum.add(a.get(i) + b.get(i));
            }
            return sum;
        });
    }

    protected static long sum(Map<String, List<Long>> rows) {
        return rows.values().stream().mapToLong(List::getFirst).sum();
    }

    protected String unitOf(RecommendationEntry entry, Level level) {
        return at(Objects.requireNonNull(byKey.get(entry.place().key())), level).code();
    }

    protected UnitRow at(UnitRow unit, Level level) {
        return Objects.requireNonNull(byKey.get(unit.place().at(level).key()));
    }

    protected List<UnitRow> unitsAt(Level level) {
        return byKey.values().stream().filter(row -> row.level() == level).collect(Collectors.toList());
    }

    protected static boolean within(Period period, RecommendationEntry entry) {
        return within(period, LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE));
    }

    protected static boolean within(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
