package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitRow;
import cn.qudao.org.domain.Moves;
import cn.qudao.org.domain.Organisation;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationsChanged;
import cn.qudao.recommendation.RecommendationsChanged.Change;
import cn.qudao.recommendation.Result;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Reports;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.output.ReportFiles;
import cn.qudao.statistics.domain.RollUpAudit;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Feature 3: every report by the organisation of then and of now, at every level, against a plain calculation over the records,
 * which goes by the ids of outlets and clerks and knows nothing of cells.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThenAndNowTest extends RecordedRegion {

    private static final List<Period> PERIODS = List.of(
            new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31)),
            new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 20)),
            new Period(LocalDate.of(2025, 5, 3), LocalDate.of(2025, 6, 12)),
            new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30)),
            Period.day(LocalDate.of(2025, 6, 16)));
    private static final Period MAY = PERIODS.getFirst();
    private static final Period QUARTER = PERIODS.get(3);
    private static final List<String> VIEWS = List.of("then", "now");
    private static final List<Level> LEVELS = List.of(Level.DISTRICT, Level.GRID, Level.OUTLET);

    @Autowired
    private Moves moves;

    @Autowired
    private Organisation organisation;

    @SuppressWarnings("NullAway.Init")
    private MovedUnits moved;

    @Autowired
    private RollUpAudit audit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ReportFiles files;

    @Autowired
    private Reports reports;

    private boolean someHidden;

    @Override
    protected void recommend() {
        moved = new MovedUnits(moves, organisation);
        moved.recommend(this);
    }

    @Test
    @Order(1)
    void everyReportSaysWhatTheRecordsSay() {
        everyReport();
    }

    @Test
    @Order(2)
    void whatAPostExcludesIsInNoViewOfIt() {
        acting.enter(excluding);
        someHidden = true;
        try {
            everyReport();
        } finally {
            someHidden = false;
        }
    }

    @Test
    @Order(3)
    void theCellsOfBothAreThoseOfTheRecords() {
        assertCellsAreRight();
        assertThat(jdbc.sql(
                                "select count(*) from statistics_unit_month where view = 1 and level = 3 and scope_key between ?"
                                        + " and ?")
                        .params(region.place().lo(), region.place().hi())
                        .query(Long.class)
                        .single())
                .isPositive();
        jdbc.sql("update statistics_unit_day set recommended = recommended + 1 where view = 1 and level = 3"
                        + " and scope_key between ? and ? limit 1")
                .params(region.place().lo(), region.place().hi())
                .update();
        assertThat(differences()).isEqualTo(1);
        months().forEach(month -> scope.asSystem("test", () -> rollUps.rebuild(month)));
        assertCellsAreRight();
    }

    @Test
    @Order(4)
    void bothAddUpToTheSameInAll() {
        for (Period period : PERIODS) {
            assertThat(total("R2", "now", period)).isEqualTo(total("R2", "then", period));
        }
        assertThat(rows("R2", "now", region, MAY, Level.GRID, Map.of(), "recommended"))
                .isNotEqualTo(rows("R2", "then", region, MAY, Level.GRID, Map.of(), "recommended"));
    }

    /** A record that is written late, or settled, where its outlet stands no more. */
    @Test
    @Order(5)
    void aLateRecordAtAPlaceThatWasLeftCountsWhereTheOutletStands() {
        UnitRow left = unitsAt(Level.CLERK).getFirst();
        assertThat(moved.of(left.id()).place()).isNotEqualTo(left.place());
        Random random = new Random(3);
        List<RecommendationEntry> late = Stream.of(LocalDate.of(2025, 4, 7), LocalDate.of(2025, 5, 9))
                .map(day -> moved.entry(this, left, day, random))
                .toList();
        entries.addAll(late);
        scope.asSystem("test", () -> {
            recommendations.load(late.stream());
            jdbc.sql("delete from statistics_mark").update();
            late.forEach(entry -> events.publishEvent(
                    new RecommendationsChanged(List.of(new Change(idOf(entry), day(entry), false, entry.result())))));
            rollUps.catchUp();
        });
        assertCellsAreRight();
        everyReport();
    }

    @Test
    @Order(6)
    void aSecondMoveTakesAllAlongAndOneBackToo() {
        UnitRow outlet = unitsAt(Level.OUTLET).getFirst();
        UnitRow firstGrid = unitsAt(Level.GRID).getFirst();
        UnitRow otherDistrict = unitsAt(Level.DISTRICT).getLast();
        LocalDate today = LocalDate.now(clock);
        scope.asSystem("test", () -> {
            transaction.executeWithoutResult(
                    status -> moved.move(this, outlet, unitsAt(Level.GRID).get(2), LocalDate.of(2025, 6, 1)));
            rollUps.catchUp();
            transaction.executeWithoutResult(status -> moved.move(this, outlet, firstGrid, LocalDate.of(2025, 6, 25)));
            transaction.executeWithoutResult(
                    status -> moved.move(this, moved.of(firstGrid.id()), otherDistrict, today));
            rollUps.catchUp();
        });
        assertCellsAreRight();
        everyReport();
    }

    @Test
    @Order(7)
    void whatCannotBeIsSaid() {
        assertThatThrownBy(() -> request("R2", "later", region, MAY, null, Map.of()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.key()).isEqualTo("reporting.org.unknown"));
        assertThatThrownBy(() -> request("R8", "now", region, MAY, null, Map.of()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.key()).isEqualTo("reporting.org.never"));
    }

    @Test
    @Order(8)
    void filesAndKeptQuestionsSayByWhichOrganisation() {
        ReportRequest now = request("R2", "now", region, MAY, null, Map.of());
        assertThat(now.parameters()).containsEntry("org", "now");
        assertThat(file(now, "csv")).contains("组织归属：按现在组织");
        assertThat(file(now, "json")).contains("\"org\":\"now\"");
        assertThat(reports.describe(now.report(), now.parameters(), Locale.SIMPLIFIED_CHINESE))
                .contains("组织归属：按现在组织");
        ReportRequest then = request("R2", "then", region, MAY, null, Map.of());
        assertThat(then.parameters()).doesNotContainKey("org");
        assertThat(file(then, "csv")).doesNotContain("组织归属");
    }

    private String file(ReportRequest request, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.write(request, format, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private void everyReport() {
        for (String view : VIEWS) {
            for (Period period : PERIODS) {
                for (Level level : LEVELS) {
                    business(view, period, level);
                    repeats(view, period, level);
                    quality(view, period, level);
                    ranking(view, period, level);
                    overview(view, period, level);
                    if (view.equals("now")) {
                        channel(period, level);
                    }
                }
                business(view, period, Level.CLERK);
                products(view, period);
                records(view, period);
            }
            days(view);
            numbers(view);
        }
    }

    private void business(String view, Period period, Level level) {
        Map<String, List<Long>> expected = new TreeMap<>();
        Map<String, List<Long>> ofOne = new TreeMap<>();
        for (RecommendationEntry entry : seen(view)) {
            boolean now = within(period, entry);
            boolean before = within(period.previous(), entry);
            long[] figures = {
                bit(now),
                bit(now && succeeded(entry)),
                PRICE * bit(now && succeeded(entry)),
                bit(before && succeeded(entry))
            };
            add(expected, unit(view, entry, level), figures);
            if (entry.product().value() == products[0]) {
                add(ofOne, unit(view, entry, level), figures);
            }
        }
        String[] columns = {"recommended", "succeeded", "income", "succeededBefore"};
        assertThat(rows("R2", view, region, period, level, Map.of(), columns))
                .as("R2 of %s over %s by %s", view, period, level)
                .isEqualTo(withoutZeros(expected));
        assertThat(rows("R2", view, region, period, level, Map.of("product", code(products[0])), columns))
                .as("R2 of one product of %s over %s by %s", view, period, level)
                .isEqualTo(withoutZeros(ofOne));
    }

    private void ranking(String view, Period period, Level level) {
        Map<String, List<Long>> expected = new TreeMap<>();
        seen(view).stream().filter(entry -> within(period, entry)).forEach(entry -> {
            if (!place(view, entry).level().isAbove(level)) {
                add(expected, unit(view, entry, level), 1, bit(succeeded(entry)));
            }
        });
        assertThat(rows("R5", view, region, period, level, Map.of("top", "500"), "recommended", "succeeded"))
                .as("R5 of %s over %s by %s", view, period, level)
                .isEqualTo(withoutZeros(expected));
    }

    private void repeats(String view, Period period, Level level) {
        Set<RecommendationEntry> again = again();
        Map<String, List<Long>> expected = new TreeMap<>();
        seen(view).stream()
                .filter(entry -> within(period, entry))
                .forEach(entry -> add(expected, unit(view, entry, level), 1, bit(again.contains(entry))));
        assertThat(rows("R3", view, region, period, level, Map.of(), "recommended", "again"))
                .as("R3 of %s over %s by %s", view, period, level)
                .isEqualTo(withoutZeros(expected));
    }

    /** The second and later ones of a number, product and month. */
    private Set<RecommendationEntry> again() {
        Set<String> asked = new HashSet<>();
        return entries.stream()
                .sorted(Comparator.comparing(RecommendationEntry::at))
                .filter(entry ->
                        !asked.add(entry.subscriber().digits() + entry.product().value() + YearMonth.from(day(entry))))
                .collect(Collectors.toSet());
    }

    private void quality(String view, Period period, Level level) {
        Map<String, List<Long>> expected = new TreeMap<>();
        Map<String, List<RecommendationEntry>> byOutlet = seen(view).stream()
                .filter(entry -> within(period, entry))
                .collect(Collectors.groupingBy(
                        entry -> place(view, entry).place().at(Level.OUTLET) + ""));
        byOutlet.values().forEach(own -> {
            long successes = own.stream().filter(this::succeeded).count();
            add(
                    expected,
                    unit(view, own.getFirst(), level),
                    1,
                    own.size(),
                    successes,
                    bit(successes * 5 <= own.size()),
                    bit(successes * 20 <= own.size()));
        });
        assertThat(rows(
                        "R18",
                        view,
                        region,
                        period,
                        level,
                        Map.of(),
                        "active",
                        "recommended",
                        "succeeded",
                        "warned",
                        "malicious"))
                .as("R18 of %s over %s by %s", view, period, level)
                .isEqualTo(withoutZeros(expected));
        if (view.equals("now")) {
            assertThat(rows("R18", view, region, period, level, Map.of(), "outlets"))
                    .as("R18 of now over %s by %s", period, level)
                    .isEqualTo(outlets(period, level, row -> true, false));
        }
    }

    private void channel(Period period, Level level) {
        String[] columns = {"valid", "covered", "opened", "closed", "active", "succeeded"};
        assertThat(rows("R11", "now", region, period, level, Map.of(), columns))
                .as("R11 of now over %s by %s", period, level)
                .isEqualTo(outlets(period, level, row -> true, true));
        assertThat(rows("R11", "now", region, period, level, Map.of("star", "3"), columns))
                .as("R11 of now with stars over %s by %s", period, level)
                .isEqualTo(outlets(period, level, this::hasStars, true));
        Map<String, List<Long>> grouped = rows("R19", "now", region, period, null, Map.of(), "valid", "covered");
        long[] right = {0, 0};
        outlets(period, level, row -> true, true).values().forEach(row -> {
            right[0] += row.get(0);
            right[1] += row.get(1);
        });
        assertThat(grouped.values().stream().findFirst().orElse(List.of(0L, 0L)))
                .containsExactly(right[0], right[1]);
    }

    /** By the organisation of now: each outlet once, at its place, with all its records. */
    private Map<String, List<Long>> outlets(Period period, Level level, Predicate<UnitRow> wanted, boolean all) {
        Map<String, List<Long>> sums = new TreeMap<>();
        Map<Long, UnitRow> outlets = new HashMap<>();
        unitsAt(Level.OUTLET).forEach(row -> outlets.put(row.id().value(), moved.of(row.id())));
        outlets.values().stream().filter(row -> sees(row) && wanted.test(row)).forEach(outlet -> {
            LocalDate since = outlet.id().equals(opened.id()) ? OPENED : OrgExamples.OPENED;
            LocalDate until = until(outlet);
            boolean valid = !since.isAfter(period.to()) && until.isAfter(period.to());
            List<RecommendationEntry> own = entries.stream()
                    .filter(entry -> within(period, entry) && entry.outlet().equals(outlet.id()))
                    .toList();
            long[] figures = {
                bit(valid),
                bit(valid && !own.isEmpty()),
                bit(within(period, since)),
                bit(within(period, until)),
                bit(!own.isEmpty()),
                own.stream().filter(this::succeeded).count()
            };
            add(sums, at(outlet, level).code(), all ? figures : new long[] {figures[0]});
        });
        return withoutZeros(sums);
    }

    private LocalDate until(UnitRow outlet) {
        if (outlet.id().equals(closed.id())) {
            return CLOSED;
        }
        return jdbc.sql(
                        "select until from org_outlet_validity where outlet_id = ? and moved_out = false and until is not null")
                .param(outlet.id().value())
                .query(LocalDate.class)
                .optional()
                .orElse(LocalDate.MAX);
    }

    private boolean hasStars(UnitRow outlet) {
        return jdbc.sql("select coalesce(star, 0) = 3 from org_outlet where unit_id = ?")
                .param(outlet.id().value())
                .query(Boolean.class)
                .single();
    }

    private void overview(String view, Period period, Level level) {
        Period month = new Period(period.to().withDayOfMonth(1), period.to());
        Period year = new Period(period.to().withDayOfYear(1), period.to());
        Map<String, List<Long>> expected = new TreeMap<>();
        seen(view)
                .forEach(entry -> add(
                        expected,
                        unit(view, entry, level),
                        bit(within(period, entry)),
                        bit(within(month, entry) && succeeded(entry)),
                        bit(within(year, entry))));
        assertThat(rows(
                        "R14",
                        view,
                        region,
                        period,
                        level,
                        Map.of(),
                        "recommended",
                        "monthSucceeded",
                        "yearRecommended"))
                .as("R14 of %s over %s by %s", view, period, level)
                .isEqualTo(withoutZeros(expected));
        if (view.equals("now")) {
            Map<String, List<Long>> covered = new TreeMap<>();
            outlets(month, level, row -> true, true).forEach((unit, row) -> add(covered, unit, row.get(0), row.get(1)));
            assertThat(rows("R14", view, region, period, level, Map.of(), "valid", "covered"))
                    .isEqualTo(withoutZeros(covered));
        }
    }

    private void products(String view, Period period) {
        for (UnitRow unit : someUnits()) {
            Map<String, List<Long>> expected = new TreeMap<>();
            seen(view).stream()
                    .filter(entry -> within(period, entry)
                            && unit.place().contains(place(view, entry).place().key()))
                    .forEach(entry -> add(expected, code(entry.product().value()), 1, bit(succeeded(entry))));
            Map<String, List<Long>> succeeded = new TreeMap<>();
            expected.forEach((product, figures) -> add(succeeded, product, figures.getLast()));
            Map<String, String> listed = Map.of("figure", "none");
            assertThat(rows("R10", view, unit, period, null, Map.of(), "recommended", "succeeded"))
                    .as("R10 of %s over %s at %s", view, period, unit.name())
                    .isEqualTo(withoutZeros(expected));
            assertThat(rows("R16", view, unit, period, null, listed, "recommended", "succeeded"))
                    .as("R16 of %s over %s at %s", view, period, unit.name())
                    .isEqualTo(withoutZeros(expected));
            if (period.months().size() == 1) {
                assertThat(rows("R16", view, unit, period, null, Map.of(), "inAll"))
                        .as("R16 by day of %s over %s at %s", view, period, unit.name())
                        .isEqualTo(withoutZeros(succeeded));
            }
        }
    }

    private void days(String view) {
        for (UnitRow unit : someUnits()) {
            Map<String, List<Long>> expected = new TreeMap<>();
            seen(view).stream()
                    .filter(entry -> within(MAY, entry)
                            && entry.product().value() == products[0]
                            && unit.place().contains(place(view, entry).place().key()))
                    .forEach(entry -> add(expected, day(entry).toString(), 1, bit(succeeded(entry))));
            assertThat(rows(
                            "R16",
                            view,
                            unit,
                            MAY,
                            null,
                            Map.of("product", code(products[0])),
                            "recommended",
                            "succeeded"))
                    .isEqualTo(withoutZeros(expected));
        }
    }

    private void records(String view, Period period) {
        for (UnitRow unit : someUnits()) {
            Set<Instant> expected = seen(view).stream()
                    .filter(entry -> within(period, entry)
                            && unit.place().contains(place(view, entry).place().key()))
                    .map(RecommendationEntry::at)
                    .collect(Collectors.toSet());
            ReportRequest request = request("R7", view, unit, period, null, Map.of());
            int time = position(request, "time");
            assertThat(lines(request).stream()
                            .map(line -> (Instant) line.values().get(time))
                            .collect(Collectors.toSet()))
                    .as("R7 of %s over %s at %s", view, period, unit.name())
                    .isEqualTo(expected);
            assertThat(runner.total(request).count()).isEqualTo(expected.size());
        }
    }

    /** The list of numbers holds as many repeated ones as the report counts, and leads to as many records as it says. */
    private void numbers(String view) {
        Set<RecommendationEntry> again = again();
        for (UnitRow unit : someUnits()) {
            long repeated = seen(view).stream()
                    .filter(entry -> within(MAY, entry)
                            && again.contains(entry)
                            && unit.place().contains(place(view, entry).place().key()))
                    .count();
            ReportRequest request = request("R3N", view, unit, MAY, null, Map.of());
            int count = position(request, "again");
            int times = position(request, "times");
            int id = position(request, "id");
            List<Line> lines = lines(request);
            assertThat(lines.stream().mapToLong(line -> number(line, count)).sum())
                    .isEqualTo(repeated);
            lines.stream()
                    .limit(3)
                    .forEach(line -> assertThat(lines(request(
                                    "R7", view, unit, MAY, null, Map.of("same", Long.toString(number(line, id))))))
                            .hasSize((int) number(line, times)));
        }
    }

    private List<UnitRow> someUnits() {
        List<UnitRow> all = new ArrayList<>(List.of(region));
        LEVELS.forEach(level -> unitsAt(level).stream()
                .filter(row -> moved.of(row.id()).equals(row) && sees(row))
                .limit(4)
                .forEach(all::add));
        return all;
    }

    private List<RecommendationEntry> seen(String view) {
        return entries.stream().filter(entry -> sees(place(view, entry))).toList();
    }

    private boolean sees(UnitRow row) {
        UnitRow hidden = moved.of(unitsAt(Level.GRID).getFirst().id());
        return !someHidden || !hidden.place().contains(row.place().key());
    }

    private UnitRow place(String view, RecommendationEntry entry) {
        return view.equals("now")
                ? moved.of(entry)
                : Objects.requireNonNull(byKey.get(entry.place().key()));
    }

    /** What stands above the rows has a row of its own. */
    private String unit(String view, RecommendationEntry entry, Level level) {
        UnitRow place = place(view, entry);
        return level.isAbove(place.level()) ? at(place, level).code() : place.code();
    }

    private boolean succeeded(RecommendationEntry entry) {
        return entry.result() == Result.SUCCESS;
    }

    private RecommendationId idOf(RecommendationEntry entry) {
        return new RecommendationId(
                jdbc.sql("select recommendation_id from recommendation_source where source = ? and source_id = ?")
                        .params(entry.source(), entry.sourceId())
                        .query(Long.class)
                        .single());
    }

    private static LocalDate day(RecommendationEntry entry) {
        return LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE);
    }

    private static long bit(boolean so) {
        return so ? 1 : 0;
    }

    private static Map<String, List<Long>> withoutZeros(Map<String, List<Long>> rows) {
        rows.values().removeIf(row -> row.stream().allMatch(value -> value == 0));
        return rows;
    }

    private ReportRequest request(
            String report,
            String view,
            UnitRow unit,
            Period period,
            @Nullable Level level,
            Map<String, String> filters) {
        Map<String, String> parameters = new HashMap<>(filters);
        parameters.put("unit", unit.code());
        parameters.put("from", period.from().toString());
        parameters.put("to", period.to().toString());
        parameters.put("org", view);
        if (level != null) {
            parameters.put("level", level.name().toLowerCase(Locale.ROOT));
        }
        return requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE);
    }

    private static int position(ReportRequest request, String column) {
        return request.columns().stream().map(each -> each.key()).toList().indexOf(column);
    }

    private List<Line> lines(ReportRequest request) {
        return runner.run(request, (run, lines) -> {
            List<Line> all = new ArrayList<>();
            lines.forEachRemaining(line -> {
                if (!line.isSum()) {
                    all.add(line);
                }
            });
            return all;
        });
    }

    private static long number(Line line, int position) {
        return ((BigDecimal) Objects.requireNonNull(line.values().get(position))).longValueExact();
    }

    /** By code: a unit that moved has a row for each of its places. */
    private Map<String, List<Long>> rows(
            String report,
            String view,
            UnitRow unit,
            Period period,
            @Nullable Level level,
            Map<String, String> filters,
            String... columns) {
        ReportRequest request = request(report, view, unit, period, level, filters);
        Map<String, List<Long>> rows = new TreeMap<>();
        BiFunction<Line, String, Long> value = (line, column) -> number(line, position(request, column));
        lines(request)
                .forEach(line -> add(
                        rows,
                        line.code(),
                        Stream.of(columns)
                                .mapToLong(column -> value.apply(line, column))
                                .toArray()));
        return withoutZeros(rows);
    }

    private List<Long> total(String report, String view, Period period) {
        return rows(report, view, region, period, Level.OUTLET, Map.of(), "recommended", "succeeded", "income")
                .values()
                .stream()
                .reduce(
                        List.of(0L, 0L, 0L),
                        (one, other) -> List.of(
                                one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) + other.get(2)));
    }

    private static List<YearMonth> months() {
        return QUARTER.months();
    }

    private int differences() {
        return months().stream()
                .mapToInt(month -> scope.asSystem("test", () -> audit.compare(month, 20))
                        .orElseThrow()
                        .size())
                .sum();
    }

    private void assertCellsAreRight() {
        for (YearMonth month : months()) {
            assertThat(scope.asSystem("test", () -> audit.compare(month, 20)).orElseThrow())
                    .isEmpty();
        }
    }
}
