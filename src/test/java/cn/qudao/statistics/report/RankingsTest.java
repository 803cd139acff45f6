package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitRow;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationMother;
import cn.qudao.recommendation.Result;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportReader;
import cn.qudao.reporting.ReportReader.Row;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportCatalogue;
import cn.qudao.reporting.domain.ReportRequests;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R5, R10, R16, R18 and R19 over a region of its own, each figure against a count by hand. */
class RankingsTest extends RecordedRegion {

    private static final Period MAY = new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));

    @Autowired
    private ReportCatalogue catalogue;

    @Autowired
    private ReportReader reports;

    @ParameterizedTest
    @CsvSource({"2025-05-01, 2025-05-31", "2025-05-03, 2025-05-25", "2025-06-30, 2025-06-30", "2025-04-10, 2025-06-20"})
    void productsStandInTheOrderOfTheirSuccesses(LocalDate from, LocalDate to) {
        Period period = new Period(from, to);
        List<Line> rows = rows("R10", period, Map.of());

        assertThat(rows).hasSize(2).allSatisfy(row -> {
            List<RecommendationEntry> own = of(period, productOf(row.code()));
            assertThat(number("R10", row, "recommended")).isEqualTo(own.size());
            assertThat(number("R10", row, "succeeded")).isEqualTo(successes(own));
            assertThat(number("R10", row, "income")).isEqualTo(successes(own) * PRICE);
            assertThat(number("R10", row, "succeededBefore"))
                    .isEqualTo(successes(of(period.previous(), productOf(row.code()))));
            assertThat(number("R10", row, "succeededByAll")).isEqualTo(successes(of(period, entry -> true)));
        });
        assertThat(rows.stream().map(row -> number("R10", row, "succeeded")).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(number("R10", rows.getFirst(), "place")).isEqualTo(1);
    }

    @Test
    void theFirstOfTheProductsAlone() {
        assertThat(rows("R10", MAY, Map.of("top", "1")))
                .singleElement()
                .satisfies(row ->
                        assertThat(number("R10", row, "succeededByAll")).isEqualTo(successes(of(MAY, entry -> true))));
    }

    @Test
    void aProductDayByDay() {
        Period period = new Period(LocalDate.of(2025, 5, 30), LocalDate.of(2025, 6, 10));
        Predicate<RecommendationEntry> product = productOf(code(products[1]));
        List<Line> days = rows("R16", period, Map.of("product", code(products[1])));

        assertThat(days.stream().map(Line::code).toList())
                .isEqualTo(period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(LocalDate::toString)
                        .toList());
        for (Line line : days) {
            LocalDate day = LocalDate.parse(line.code());
            Period monthSoFar = new Period(day.withDayOfMonth(1), day);
            long soFar = successes(of(monthSoFar, product));
            assertThat(number("R16", line, "recommended"))
                    .isEqualTo(of(Period.day(day), product).size());
            assertThat(number("R16", line, "succeeded")).isEqualTo(successes(of(Period.day(day), product)));
            assertThat(number("R16", line, "succeededBefore"))
                    .isEqualTo(successes(of(Period.day(day.minusDays(1)), product)));
            assertThat(number("R16", line, "monthSoFar")).isEqualTo(soFar);
            assertThat((BigDecimal) value("R16", line, "dailyAverage"))
                    .isCloseTo(
                            BigDecimal.valueOf(soFar)
                                    .divide(BigDecimal.valueOf(day.getDayOfMonth()), 4, RoundingMode.HALF_UP),
                            org.assertj.core.api.Assertions.within(new BigDecimal("0.0001")));
        }
    }

    @Test
    void allProductsOfAPeriodWithTheirMonthSoFar() {
        Period period = new Period(LocalDate.of(2025, 5, 30), LocalDate.of(2025, 6, 10));
        assertThat(rows("R16", period, Map.of())).hasSize(2).allSatisfy(row -> {
            Predicate<RecommendationEntry> product = productOf(row.code());
            assertThat(number("R16", row, "succeeded")).isEqualTo(successes(of(period, product)));
            assertThat(number("R16", row, "monthSoFar"))
                    .isEqualTo(successes(of(new Period(LocalDate.of(2025, 6, 1), period.to()), product)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-05-31, succeeded",
        "2025-06-01, 2025-06-30, recommended",
        "2025-05-03, 2025-05-17, succeeded",
        "2025-06-01, 2025-06-01, recommended",
        "2025-05-01, 2025-05-20, successRate"
    })
    void eachDayOfAMonthHasAColumn(LocalDate from, LocalDate to, String figure) {
        Period period = new Period(from, to);
        List<Row> lines = crosstab(period, figure, region);
        assertThat(lines).hasSize(3);
        for (Row row : lines) {
            Predicate<RecommendationEntry> product =
                    row.line().isSum() ? entry -> true : productOf(row.line().code());
            for (LocalDate day :
                    period.from().datesUntil(period.to().plusDays(1)).toList()) {
                assertThat(row.text("day%02d.%s".formatted(day.getDayOfMonth(), figure)))
                        .as(row.line().code() + " on " + day)
                        .isEqualTo(text(figure, of(Period.day(day), product)));
            }
            if (figure.equals("successRate")) {
                assertThat(row.text(figure)).isEqualTo(text(figure, of(period, product)));
            } else {
                BigDecimal all = new BigDecimal(text(figure, of(period, product)));
                assertThat((BigDecimal) row.value("inAll")).isEqualByComparingTo(all);
                assertThat((BigDecimal) row.value("perDay"))
                        .isEqualByComparingTo(all.divide(BigDecimal.valueOf(period.days()), 4, RoundingMode.HALF_UP));
                assertThat(row.text("lastDay")).isEqualTo(text(figure, of(Period.day(to), product)));
                assertThat(row.text("dayBefore")).isEqualTo(text(figure, of(Period.day(to.minusDays(1)), product)));
            }
        }
    }

    /** Below districts there are no cells of days. */
    @Test
    void theDaysOfAnOutletComeFromItsRecords() {
        UnitRow outlet = unitsAt(Level.OUTLET).getFirst();
        for (Row row : crosstab(MAY, "recommended", outlet)) {
            Predicate<RecommendationEntry> own = entry -> outlet.place()
                            .contains(entry.place().key())
                    && (row.line().isSum() || productOf(row.line().code()).test(entry));
            assertThat(row.text("inAll")).isEqualTo(text("recommended", of(MAY, own)));
            assertThat(row.text("day07.recommended"))
                    .isEqualTo(text("recommended", of(Period.day(LocalDate.of(2025, 5, 7)), own)));
        }
    }

    @Test
    void withoutDaysThereAreTheFiguresOfThePeriod() {
        assertThat(rows("R16", MAY, Map.of("figure", "none")))
                .hasSize(2)
                .allSatisfy(row -> assertThat(number("R16", row, "succeeded"))
                        .isEqualTo(successes(of(MAY, productOf(row.code())))));
    }

    private List<Row> crosstab(Period period, String figure, UnitRow unit) {
        return reports.all(
                "R16",
                Map.of(
                        "unit", unit.code(),
                        "from", period.from().toString(),
                        "to", period.to().toString(),
                        "figure", figure));
    }

    private static @Nullable String text(String figure, List<RecommendationEntry> own) {
        BigDecimal recommended = BigDecimal.valueOf(own.size());
        BigDecimal succeeded = BigDecimal.valueOf(successes(own));
        return switch (figure) {
            case "recommended" -> recommended.toString();
            case "succeeded" -> succeeded.toString();
            default ->
                own.isEmpty()
                        ? null
                        : succeeded
                                .divide(recommended, 4, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString();
        };
    }

    @Test
    void moreDaysThanAPageHoldsAreRefusedInWords() {
        assertThatThrownBy(() -> rows(
                        "R16",
                        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 6, 30)),
                        Map.of("product", code(products[1]))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("statistics.days.too-many");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-05-31, DISTRICT",
        "2025-06-30, 2025-06-30, OUTLET",
        "2025-05-03, 2025-05-25, CLERK",
        "2025-04-10, 2025-06-20, GRID"
    })
    void unitsStandInTheOrderOfTheirSuccesses(LocalDate from, LocalDate to, Level level) {
        Period period = new Period(from, to);
        List<Line> rows = rows("R5", period, Map.of("level", ReportRequests.nameOf(level), "top", "1000"));
        Map<String, Long> now = successesBy(period, level);
        Map<String, Long> before = successesBy(period.previous(), level);
        Map<String, Long> month = successesBy(new Period(to.withDayOfMonth(1), to), level);

        assertThat(rows.stream().map(Line::code)).containsExactlyInAnyOrderElementsOf(now.keySet());
        for (Line row : rows) {
            long own = Objects.requireNonNull(now.get(row.code()));
            assertThat(number("R5", row, "succeeded")).isEqualTo(own);
            assertThat(number("R5", row, "place")).isEqualTo(place(now, own));
            long then = before.getOrDefault(row.code(), 0L);
            assertThat(value("R5", row, "climbed"))
                    .isEqualTo(then == 0 ? null : BigDecimal.valueOf(place(before, then) - place(now, own)));
            assertThat(number("R5", row, "monthSoFar")).isEqualTo(month.getOrDefault(row.code(), 0L));
        }
        assertThat(rows.stream().map(row -> number("R5", row, "place")).toList())
                .isSorted();
    }

    private static long place(Map<String, Long> all, long own) {
        return 1 + all.values().stream().filter(other -> other > own).count();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-05-31, DISTRICT",
        "2025-05-03, 2025-05-30, GRID",
        "2025-05-01, 2025-05-06, OUTLET",
        "2025-04-20, 2025-06-05, DISTRICT",
        "2025-06-30, 2025-06-30, DISTRICT"
    })
    void outletsAreJudgedByAllTheirRecommendations(LocalDate from, LocalDate to, Level level) {
        Period period = new Period(from, to);
        setThresholds("0.3333", "0.2000");
        String[] columns = {"active", "recommended", "succeeded", "warned", "malicious"};
        Map<String, List<Long>> expected = quality(period, level, (all, good) -> true);

        assertThat(figures("R18", period, level, Map.of(), columns)).isEqualTo(expected);
        assertThat(figures("R18", period, level, Map.of("quality", "warned"), columns))
                .isEqualTo(quality(period, level, (all, good) -> good * 10000 <= all * 3333L));
        assertThat(figures("R18", period, level, Map.of("quality", "malicious"), columns))
                .isEqualTo(quality(period, level, (all, good) -> good * 5 <= all));
    }

    @Test
    void anOutletExactlyAtAThresholdCounts() {
        Period period = FIRST.datesUntil(LAST)
                .map(Period::day)
                .filter(day -> outletsWithOneOfTwo(day) > 0)
                .findFirst()
                .orElseThrow();
        setThresholds("0.5000", "0.5000");
        Map<String, List<Long>> at = figures("R18", period, Level.OUTLET, Map.of(), "warned", "malicious");
        setThresholds("0.4999", "0.4999");
        Map<String, List<Long>> below = figures("R18", period, Level.OUTLET, Map.of(), "warned", "malicious");

        assertThat(sum(at) - sum(below)).isEqualTo(outletsWithOneOfTwo(period));
    }

    /** One of five is 20 %, one of twenty 5 %; two of five is more. The outlets without records are in no numerator and no denominator. */
    @Test
    void theShippedThresholdsTakeWhoIsExactlyAtThemAndNobodyWithoutRecords() {
        Period february = Period.month(YearMonth.of(2025, 2));
        List<UnitRow> outlets = unitsAt(Level.OUTLET);
        List<RecommendationEntry> own = Stream.of(
                        judged(outlets.get(0), 5, 1), judged(outlets.get(2), 20, 1), judged(outlets.get(3), 5, 2))
                .flatMap(List::stream)
                .toList();
        List<Long> ids = new ArrayList<>();
        scope.asSystem("test", () -> recommendations.load(own.stream(), ids::add));
        scope.asSystem("test", rollUps::catchUp);
        try {
            assertThat(sums(february, "active", "warned", "malicious")).containsExactly(3L, 2L, 1L);
            assertThat(rows("R18", february, Map.of("level", "outlet", "quality", "warned")))
                    .hasSize(2);
        } finally {
            scope.asSystem("test", () -> recommendations.erase(ids));
            scope.asSystem("test", rollUps::catchUp);
        }
    }

    private List<RecommendationEntry> judged(UnitRow outlet, int all, int good) {
        return IntStream.range(0, all)
                .mapToObj(i -> RecommendationMother.at(outlet.place(), new ProductId(products[0]))
                        .source("R18", outlet.code() + "-" + i)
                        .on(LocalDate.of(2025, 2, 1 + i))
                        .withResult(i < good ? Result.SUCCESS : Result.FAILED)
                        .entry())
                .toList();
    }

    private List<Long> sums(Period period, String... columns) {
        return Arrays.stream(columns)
                .map(column -> sum(figures("R18", period, Level.DISTRICT, Map.of(), column)))
                .toList();
    }

    /** A new measure changes nothing that was reported by the one before. */
    @Test
    void outletsAreJudgedByTheThresholdsOfTheLastDay() {
        Period june = Period.month(YearMonth.of(2025, 6));
        List<Long> may = sums(MAY, "warned", "malicious");
        jdbc.sql("insert into statistics_quality_threshold (id, valid_from, warned, malicious, reason, decided_at)"
                        + " values (2, '2025-06-01', 0.9, 0.8, 'test', '2025-05-01')")
                .update();
        try {
            assertThat(sums(MAY, "warned", "malicious")).isEqualTo(may);
            assertThat(sums(june, "warned", "malicious")).containsExactly(atMost(june, 9), atMost(june, 8));
        } finally {
            jdbc.sql("delete from statistics_quality_threshold where id = 2").update();
        }
    }

    private long atMost(Period period, int tenths) {
        return unitsAt(Level.OUTLET).stream()
                .map(outlet -> of(
                        period, entry -> outlet.place().contains(entry.place().key())))
                .filter(own -> !own.isEmpty() && successes(own) * 10 <= (long) own.size() * tenths)
                .count();
    }

    private long outletsWithOneOfTwo(Period period) {
        return unitsAt(Level.OUTLET).stream()
                .map(outlet -> of(
                        period, entry -> outlet.place().contains(entry.place().key())))
                .filter(own -> !own.isEmpty() && successes(own) * 2 == own.size())
                .count();
    }

    @Test
    void whatAPostExcludesIsInNoRankingEither() {
        acting.enter(excluding);
        UnitRow hidden = unitsAt(Level.GRID).getFirst();
        Predicate<RecommendationEntry> inSight =
                entry -> !hidden.place().contains(entry.place().key());
        long good = successes(of(MAY, inSight));

        assertThat(rows("R10", MAY, Map.of()).stream()
                        .mapToLong(row -> number("R10", row, "succeeded"))
                        .sum())
                .isEqualTo(good);
        assertThat(rows("R16", MAY, Map.of("productClass", "C")).stream()
                        .mapToLong(row -> number("R16", row, "succeeded"))
                        .sum())
                .isEqualTo(good);
        assertThat(sum(figures("R18", MAY, Level.DISTRICT, Map.of(), "succeeded")))
                .isEqualTo(good);
        assertThat(sum(figures("R5", MAY, Level.DISTRICT, Map.of(), "succeeded")))
                .isEqualTo(good);
        assertThat(rows("R19", MAY, Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(number("R19", row, "valid"))
                        .isEqualTo(sum(figures("R11", MAY, Level.DISTRICT, Map.of(), "valid"))));
    }

    /** With those who are exactly at the threshold. */
    private Map<String, List<Long>> quality(Period period, Level level, BiPredicate<Integer, Long> wanted) {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (UnitRow outlet : unitsAt(Level.OUTLET)) {
            List<RecommendationEntry> own =
                    of(period, entry -> outlet.place().contains(entry.place().key()));
            long good = successes(own);
            if (!own.isEmpty() && wanted.test(own.size(), good)) {
                add(
                        sums,
                        at(outlet, level).code(),
                        1,
                        own.size(),
                        good,
                        BigDecimal.valueOf(good)
                                                .compareTo(BigDecimal.valueOf(own.size())
                                                        .multiply(new BigDecimal("0.3333")))
                                        <= 0
                                ? 1
                                : 0,
                        good * 5 <= own.size() ? 1 : 0);
            }
        }
        return sums;
    }

    @Test
    void everyNumberOfWarnedOutletsOpensAsManyOutlets() {
        setThresholds("0.4000", "0.2500");
        for (String quality : List.of("warned", "malicious")) {
            Map<String, List<Long>> byDistrict = figures("R18", MAY, Level.DISTRICT, Map.of(), quality);
            List<Line> outlets = rows("R18", MAY, Map.of("level", "outlet", "quality", quality));
            assertThat(outlets).hasSize((int) sum(byDistrict));
        }
    }

    @Test
    void groupsOfCitiesHaveTheOutletsOfTheirRegions() {
        for (Period period : List.of(MAY, new Period(LocalDate.of(2025, 5, 15), LocalDate.of(2025, 6, 15)))) {
            long valid = sum(figures("R11", period, Level.DISTRICT, Map.of(), "valid"));
            long covered = sum(figures("R11", period, Level.DISTRICT, Map.of(), "covered"));
            assertThat(rows("R19", period, Map.of())).singleElement().satisfies(row -> {
                assertThat(number("R19", row, "regions")).isEqualTo(1);
                assertThat(number("R19", row, "valid")).isEqualTo(valid);
                assertThat(number("R19", row, "covered")).isEqualTo(covered);
                assertThat(number("R19", row, "place")).isEqualTo(1);
            });
        }
    }

    private void setThresholds(String warned, String malicious) {
        jdbc.sql("update statistics_quality_threshold set warned = ?, malicious = ? where id = 1")
                .param(new BigDecimal(warned))
                .param(new BigDecimal(malicious))
                .update();
    }

    @AfterEach
    void asShipped() {
        setThresholds("0.2000", "0.0500");
    }

    private List<RecommendationEntry> of(Period period, Predicate<RecommendationEntry> wanted) {
        return entries.stream()
                .filter(entry -> within(period, entry) && wanted.test(entry))
                .toList();
    }

    private static Predicate<RecommendationEntry> productOf(String code) {
        return entry -> code.equals(code(entry.product().value()));
    }

    private static long successes(List<RecommendationEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.result() == Result.SUCCESS)
                .count();
    }

    private Map<String, Long> successesBy(Period period, Level level) {
        return of(period, entry -> true).stream()
                .collect(Collectors.groupingBy(
                        entry -> unitOf(entry, level),
                        Collectors.summingLong(entry -> entry.result() == Result.SUCCESS ? 1 : 0)));
    }

    private List<Line> rows(String report, Period period, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("from", period.from().toString());
        parameters.put("to", period.to().toString());
        return runner.run(requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE), (run, lines) -> {
            List<Line> rows = new ArrayList<>();
            lines.forEachRemaining(line -> {
                if (line.kind() == Line.Kind.ROW) {
                    rows.add(line);
                }
            });
            return rows;
        });
    }

    private @Nullable Object value(String report, Line line, String column) {
        List<String> keys =
                catalogue.get(report).columns().stream().map(Column::key).toList();
        return line.values().get(keys.indexOf(column));
    }

    private long number(String report, Line line, String column) {
        return ((BigDecimal) Objects.requireNonNull(value(report, line, column))).longValueExact();
    }
}
