package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R2, R8 and R11 over a region of its own, each figure against a count by hand. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {

    private static final int PRICE = 5;
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate CLOSED = LocalDate.of(2025, 5, 20);
    private static final LocalDate OPENED = LocalDate.of(2025, 5, 10);

    @Autowired
    private UnitFeed feed;

    @Autowired
    private Units units;

    @Autowired
    private RecommendationFeed recommendations;

    @Autowired
    private RollUps rollUps;

    @Autowired
    private ReportRequests requests;

    @Autowired
    private ReportRunner runner;

    @Autowired
    private KeyFigureBoard board;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final Map<Long, UnitRow> byKey = new TreeMap<>();
    private final List<RecommendationEntry> entries = new ArrayList<>();
    private UnitRow region = new UnitRow(new UnitId(0), Level.PROVINCE, "", "", cn.qudao.kernel.Place.ROOT, true, true);
    private UnitRow closed = region;
    private UnitRow opened = region;
    private String manager = "";
    private String excluding = "";

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
                    for (long product = -31; product >= -32; product--) {
                        jdbc.sql("insert into catalogue_product (id, code, name_zh, name_en, class_code, monthly_price,"
                                        + " on_shelf_since, version) values (?, ?, '-', '-', 'C', ?, '2025-01-01', 0)")
                                .param(product)
                                .param("reports-test" + product)
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
        jdbc.sql("update catalogue_product set on_shelf_until = '2025-07-01' where id in (-31, -32)")
                .update();
    }

    /** Every other outlet recommends. */
    private void recommend() {
        Random random = new Random(5);
        List<UnitRow> clerks = unitsAt(Level.CLERK).stream()
                .filter(clerk -> clerk.place().at(Level.OUTLET).ordinal() != 2)
                .toList();
        long days = LAST.toEpochDay() - FIRST.toEpochDay();
        for (int i = 0; i < 900; i++) {
            UnitRow clerk = clerks.get(random.nextInt(clerks.size()));
            LocalDate day = FIRST.plusDays(random.nextInt((int) days + 1));
            entries.add(new RecommendationEntry(
                    "REPORTS-TEST",
                    Integer.toString(i),
                    day.atTime(random.nextInt(24), 30)
                            .atZone(Clocks.BUSINESS_ZONE)
                            .toInstant(),
                    clerk.place(),
                    at(clerk, Level.OUTLET).id(),
                    clerk.id(),
                    new ProductId(-31 - random.nextInt(2)),
                    Way.SMS,
                    Cause.OWN,
                    Result.values()[random.nextInt(3)],
                    null,
                    new SubscriberNumber("13800000000")));
        }
        recommendations.load(entries.stream());
    }

    private String account(UnitRow unit) {
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

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-05-31, DISTRICT",
        "2025-05-01, 2025-05-31, GRID",
        "2025-05-01, 2025-05-31, OUTLET",
        "2025-05-01, 2025-05-31, CLERK",
        "2025-05-03, 2025-05-25, DISTRICT",
        "2025-05-03, 2025-05-25, CLERK",
        "2025-04-10, 2025-06-20, GRID",
        "2025-04-10, 2025-06-20, OUTLET",
        "2025-06-30, 2025-06-30, DISTRICT",
        "2025-04-01, 2025-06-30, GRID",
    })
    void businessAgreesWithTheRecords(LocalDate from, LocalDate to, Level level) {
        Period period = new Period(from, to);
        assertThat(figures("R2", period, level, Map.of(), "recommended", "succeeded", "income", "succeededBefore"))
                .isEqualTo(business(period, level, entry -> true));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-05-31, DISTRICT",
        "2025-05-01, 2025-05-31, OUTLET",
        "2025-05-03, 2025-06-25, DISTRICT",
        "2025-05-03, 2025-06-25, GRID",
    })
    void businessOfOneProductAgreesWithTheRecords(LocalDate from, LocalDate to, Level level) {
        Period period = new Period(from, to);
        assertThat(figures(
                        "R2",
                        period,
                        level,
                        Map.of("product", "reports-test-31"),
                        "recommended",
                        "succeeded",
                        "income",
                        "succeededBefore"))
                .isEqualTo(business(period, level, entry -> entry.product().value() == -31));
    }

    @ParameterizedTest
    @CsvSource({"DISTRICT, 2025-05-01, 2025-05-31", "GRID, 2025-05-03, 2025-05-25"})
    void whatAPostExcludesIsInNoSum(Level level, LocalDate from, LocalDate to) {
        acting.enter(excluding);
        UnitRow hidden = unitsAt(Level.GRID).getFirst();
        Period period = new Period(from, to);
        assertThat(figures("R2", period, level, Map.of(), "recommended", "succeeded", "income", "succeededBefore"))
                .isEqualTo(business(
                        period,
                        level,
                        entry -> !hidden.place().contains(entry.place().key())));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-05-31, DISTRICT",
        "2025-05-01, 2025-05-31, OUTLET",
        "2025-05-01, 2025-05-15, DISTRICT",
        "2025-05-01, 2025-05-09, GRID",
        "2025-05-20, 2025-05-20, DISTRICT",
        "2025-05-03, 2025-05-15, DISTRICT",
        "2025-05-15, 2025-06-15, GRID",
        "2025-05-15, 2025-06-15, OUTLET",
        "2025-06-01, 2025-06-01, GRID",
    })
    void channelAgreesWithOutletsAndRecords(LocalDate from, LocalDate to, Level level) {
        Period period = new Period(from, to);
        String[] columns = {"valid", "covered", "opened", "closed", "active", "succeeded"};
        Map<String, List<Long>> expected = channel(period, level, outlet -> true);
        assertThat(figures("R11", period, level, Map.of(), columns)).isEqualTo(expected);
        assertThat(figures("R11", period, level, Map.of("channelType", "roadside"), columns))
                .isEqualTo(expected);
        assertThat(figures("R11", period, level, Map.of("star", "3"), columns))
                .isEqualTo(channel(period, level, this::isStarred))
                .isNotEqualTo(expected);
        assertThat(figures("R11", period, level, Map.of("star", "0"), columns))
                .isEqualTo(channel(period, level, outlet -> !isStarred(outlet)));
        assertThat(figures("R11", period, level, Map.of("star", "5"), columns)).isEmpty();
        assertThat(figures("R11", period, level, Map.of("channelClass", "electronic"), columns))
                .isEmpty();
    }

    @Test
    void anOutletThatMovedStaysCovered() {
        // Its records of the first days stand at another place than the one at which it is valid now.
        Period period = new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));
        long before = covered(period);
        assertThat(withMoved(opened, opened.place().key() + 500 * Level.OUTLET.span(), OPENED, () -> covered(period)))
                .isEqualTo(before);
    }

    @Test
    void recordsOfAPlaceThatThePostDoesNotSeeCoverNothing() {
        Period period = new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));
        UnitRow hidden = unitsAt(Level.OUTLET).getFirst();
        long inSight = unitsAt(Level.GRID).get(1).place().key() + 500 * Level.OUTLET.span();
        long before = covered(period);
        assertThat(withMoved(hidden, inSight, OrgExamples.OPENED, () -> covered(period)))
                .isEqualTo(before);
        acting.enter(excluding);
        long without = covered(period);
        assertThat(withMoved(hidden, inSight, OrgExamples.OPENED, () -> covered(period)))
                .isEqualTo(without);
    }

    private long covered(Period period) {
        return sum(figures("R11", period, Level.DISTRICT, Map.of(), "covered"));
    }

    /** On the last day of May. */
    private long withMoved(UnitRow outlet, long place, LocalDate openedOn, LongSupplier question) {
        jdbc.sql(
                        "update org_outlet_validity set scope_key = ?, since = '2025-05-31', moved_in = true where outlet_id = ?")
                .param(place)
                .param(outlet.id().value())
                .update();
        scope.asSystem("test", () -> rollUps.rebuild(YearMonth.of(2025, 5)));
        try {
            return question.getAsLong();
        } finally {
            jdbc.sql("update org_outlet_validity set scope_key = ?, since = ?, moved_in = false where outlet_id = ?")
                    .param(outlet.place().key())
                    .param(openedOn)
                    .param(outlet.id().value())
                    .update();
            scope.asSystem("test", () -> rollUps.rebuild(YearMonth.of(2025, 5)));
        }
    }

    @Test
    void signInsAreCountedByAccount() {
        LocalDate today = LocalDate.now(clock);
        acting.enter(manager);
        Map<String, List<Long>> figures = figures(
                "R8", Period.day(today), Level.DISTRICT, Map.of("idleDays", "1"), "accounts", "signedIn", "idle");
        assertThat(figures.get(region.code())).satisfies(row -> {
            assertThat(row.get(0)).isEqualTo(2);
            assertThat(row.get(1)).isBetween(1L, 2L);
            assertThat(row.get(2)).isZero();
        });
    }

    @Test
    void keyFiguresAreThoseOfTheReports() {
        var figures = board.read();
        assertThat(figures.unit()).isEqualTo(region.code());
        assertThat(figures.trend())
                .hasSize(30)
                .last()
                .satisfies(day ->
                        assertThat(day.day()).isEqualTo(LocalDate.now(clock).minusDays(1)));
        assertThat(figures.month().now().valid()).isEqualTo(11);
        assertThat(figures.month().now().covered()).isZero();
        assertThat(figures.today().now().recommended()).isZero();
    }

    private Map<String, List<Long>> business(Period period, Level level, Predicate<RecommendationEntry> wanted) {
        Map<String, List<Long>> sums = new TreeMap<>();
        Period before = period.previous();
        for (RecommendationEntry entry : entries) {
            boolean now = within(period, entry);
            boolean then = within(before, entry);
            long success = entry.result() == Result.SUCCESS ? 1 : 0;
            if (wanted.test(entry) && (now || then)) {
                add(
                        sums,
                        unitOf(entry, level),
                        now ? 1 : 0,
                        now ? success : 0,
                        now ? success * PRICE : 0,
                        then ? success : 0);
            }
        }
        sums.values().removeIf(row -> row.stream().allMatch(value -> value == 0));
        return sums;
    }

    private boolean isStarred(UnitRow outlet) {
        return outlet.place().ordinal() != 3;
    }

    private Map<String, List<Long>> channel(Period period, Level level, Predicate<UnitRow> wanted) {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (UnitRow outlet : unitsAt(Level.OUTLET).stream().filter(wanted).toList()) {
            LocalDate since = outlet.equals(opened) ? OPENED : OrgExamples.OPENED;
            LocalDate until = outlet.equals(closed) ? CLOSED : LocalDate.MAX;
            boolean valid = !since.isAfter(period.to()) && until.isAfter(period.to());
            List<RecommendationEntry> own = entries.stream()
                    .filter(entry -> within(period, entry)
                            && outlet.place().contains(entry.place().key()))
                    .toList();
            add(
                    sums,
                    at(outlet, level).code(),
                    valid ? 1 : 0,
                    valid && !own.isEmpty() ? 1 : 0,
                    within(period, since) ? 1 : 0,
                    within(period, until) ? 1 : 0,
                    own.isEmpty() ? 0 : 1,
                    own.stream()
                            .filter(entry -> entry.result() == Result.SUCCESS)
                            .count());
        }
        sums.values().removeIf(row -> row.stream().allMatch(value -> value == 0));
        return sums;
    }

    /** The figures of the rows by the unit's code; rows of nothing but zeros are left out. */
    private Map<String, List<Long>> figures(
            String report, Period period, Level level, Map<String, String> filters, String... columns) {
        Map<String, String> parameters = new HashMap<>(filters);
        parameters.put("from", period.from().toString());
        parameters.put("to", period.to().toString());
        parameters.put("level", ReportRequests.nameOf(level));
        return runner.run(requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE), (run, lines) -> {
            List<String> keys = run.request().report().columns().stream()
                    .map(column -> column.key())
                    .toList();
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

    private static void add(Map<String, List<Long>> sums, String unit, long... figures) {
        List<Long> row = java.util.Arrays.stream(figures).boxed().toList();
        sums.merge(unit, row, (a, b) -> {
            List<Long> sum = new ArrayList<>();
            for (int i = 0; i < a.size(); i++) {
                sum.add(a.get(i) + b.get(i));
            }
            return sum;
        });
    }

    private static long sum(Map<String, List<Long>> rows) {
        return rows.values().stream().mapToLong(List::getFirst).sum();
    }

    private String unitOf(RecommendationEntry entry, Level level) {
        return at(Objects.requireNonNull(byKey.get(entry.place().key())), level).code();
    }

    private UnitRow at(UnitRow unit, Level level) {
        return Objects.requireNonNull(byKey.get(unit.place().at(level).key()));
    }

    private List<UnitRow> unitsAt(Level level) {
        return byKey.values().stream().filter(row -> row.level() == level).collect(Collectors.toList());
    }

    private static boolean within(Period period, RecommendationEntry entry) {
        return within(period, LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE));
    }

    private static boolean within(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
