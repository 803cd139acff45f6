package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.org.UnitRow;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.reporting.domain.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R3 and R4 over a region of its own in which few numbers are asked again and again, each figure against a count by hand. */
class RepeatsTest extends RecordedRegion {

    private static final Period MAY = Period.month(YearMonth.of(2025, 5));
    private static final int NUMBERS = 40;

    private static final List<String> COLUMNS = List.of(
            "id",
            "repeatedIn",
            "subscriber",
            "product",
            "again",
            "times",
            "firstAt",
            "time",
            "atOutlets",
            "byClerks",
            "everSucceeded",
            "firstDay",
            "lastDay");

    /** Like the others, each at a moment of its own, so that it is plain which came first. */
    @Override
    protected void recommend() {
        Random random = new Random(7);
        List<UnitRow> clerks = unitsAt(Level.CLERK);
        int days = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
        for (int i = 0; i < 900; i++) {
            UnitRow clerk = clerks.get(random.nextInt(clerks.size()));
            LocalDate day = FIRST.plusDays(random.nextInt(days) % 7 * 13L % days);
            entries.add(new RecommendationEntry(
                    "REPEATS-TEST",
                    Integer.toString(i),
                    day.atStartOfDay(Clocks.BUSINESS_ZONE)
                            .plusSeconds((i * 7919L) % 80_000)
                            .toInstant(),
                    clerk.place(),
                    at(clerk, Level.OUTLET).id(),
                    clerk.id(),
                    new ProductId(products[random.nextInt(2)]),
                    Way.SMS,
                    Cause.OWN,
                    Result.values()[random.nextInt(3)],
                    null,
                    new SubscriberNumber("1390000%04d".formatted(random.nextInt(NUMBERS)))));
        }
        recommendations.load(entries.stream());
    }

    @ParameterizedTest
    @CsvSource({
        "R3, 2025-05-01, 2025-05-31, DISTRICT, 2",
        "R3, 2025-04-01, 2025-06-30, GRID, 3",
        "R3, 2025-05-15, 2025-06-05, OUTLET, 2",
        "R4, 2025-05-01, 2025-05-31, DISTRICT, 2",
        "R4, 2025-04-01, 2025-06-30, OUTLET, 3"
    })
    void whatIsTheSecondOrALaterOneCountsWhereItWasMade(
            String report, LocalDate from, LocalDate to, Level level, int least) {
        Period period = new Period(from, to);
        Map<String, List<Long>> expected = new TreeMap<>();
        again(report, period, least, entry -> true)
                .forEach((entry, repeated) -> add(expected, unitOf(entry, level), 1, repeated ? 1 : 0));

        assertThat(figures(report, period, level, Map.of("least", Integer.toString(least)), "recommended", "again"))
                .isEqualTo(expected);
    }

    @Test
    void theRateIsThatOfTheRepeatedOnes() {
        Map<RecommendationEntry, Boolean> all = again("R3", MAY, 2, entry -> true);
        BigDecimal repeated = BigDecimal.valueOf(
                all.values().stream().filter(Boolean::booleanValue).count());
        Line total = lines("R3", MAY, Map.of()).getLast();

        assertThat((BigDecimal) total.values().get(2))
                .isEqualByComparingTo(repeated.divide(BigDecimal.valueOf(all.size()), 4, RoundingMode.HALF_UP));
    }

    @Test
    void aProductAlone() {
        Map<String, List<Long>> expected = new TreeMap<>();
        again("R3", MAY, 2, entry -> entry.product().value() == products[0])
                .forEach((entry, repeated) -> add(expected, unitOf(entry, Level.GRID), 1, repeated ? 1 : 0));

        assertThat(figures("R3", MAY, Level.GRID, Map.of("product", code(products[0])), "recommended", "again"))
                .isEqualTo(expected);
    }

    @Test
    void whatAPostExcludesIsCountedInNothing() {
        UnitRow hidden = unitsAt(Level.GRID).getFirst();
        acting.enter(excluding);
        long seen = again("R3", MAY, 2, entry -> true).entrySet().stream()
                .filter(Map.Entry::getValue)
                .filter(entry -> !hidden.place().contains(entry.getKey().place().key()))
                .count();

        assertThat(figures("R3", MAY, Level.DISTRICT, Map.of(), "again").values().stream()
                        .mapToLong(List::getFirst)
                        .sum())
                .isEqualTo(seen);
        assertThat(numbers("R3N", MAY, region, 2).stream()
                        .mapToLong(row -> number(row, "again"))
                        .sum())
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"R3, R3N, 2", "R4, R4N, 2", "R3, R3N, 4"})
    void theNumbersOfAUnitStandThereWithAllThatWasRecommendedToThem(String report, String list, int least) {
        Period period = new Period(LocalDate.of(2025, 4, 10), LocalDate.of(2025, 5, 31));
        for (UnitRow unit : List.of(
                region, unitsAt(Level.GRID).getLast(), unitsAt(Level.OUTLET).getFirst())) {
            Map<RecommendationEntry, Boolean> all = again(
                    report,
                    period,
                    least,
                    entry -> unit.place().contains(entry.place().key()));
            Map<String, List<RecommendationEntry>> byNumber =
                    all.keySet().stream().collect(Collectors.groupingBy(key(report)));
            List<String> expected = byNumber.values().stream()
                    .filter(own -> own.stream().anyMatch(all::get))
                    .map(own -> expected(own, all, report))
                    .sorted()
                    .toList();

            assertThat(expected).isNotEmpty();
            assertThat(numbers(list, period, unit, least).stream()
                            .map(RepeatsTest::shown)
                            .sorted())
                    .containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"R3, R3N", "R4, R4N"})
    void theNumbersOfAnOutletAddUpToItsRepeatsAndLeadToAsManyRecords(String report, String list) {
        UnitRow outlet = unitsAt(Level.OUTLET).getFirst();
        List<Line> numbers = numbers(list, MAY, outlet, 2);
        Map<String, List<Long>> outlets = figures(report, MAY, Level.OUTLET, Map.of(), "again");

        assertThat(numbers.stream().mapToLong(row -> number(row, "again")).sum())
                .isPositive()
                .isEqualTo(Objects.requireNonNull(outlets.get(outlet.code())).getFirst());
        assertThat(numbers).allSatisfy(row -> assertThat(records(row, outlet)).hasSize((int) number(row, "times")));
    }

    @Test
    void whoWasAskedLastStandsFirst() {
        assertThat(numbers("R3N", MAY, region, 2).stream().map(row -> (Instant) value(row, "time")))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static String expected(
            List<RecommendationEntry> own, Map<RecommendationEntry, Boolean> all, String report) {
        List<RecommendationEntry> inOrder = own.stream()
                .sorted(Comparator.comparing(RecommendationEntry::at))
                .toList();
        RecommendationEntry first = inOrder.getFirst();
        LocalDate day = LocalDate.ofInstant(first.at(), Clocks.BUSINESS_ZONE);
        return List.of(
                        report.equals("R4") ? day : YearMonth.from(day),
                        first.subscriber().masked(),
                        own.stream().filter(all::get).count(),
                        own.size(),
                        first.at(),
                        inOrder.getLast().at(),
                        own.stream().map(RecommendationEntry::outlet).distinct().count(),
                        own.stream().map(RecommendationEntry::clerk).distinct().count(),
                        own.stream().anyMatch(entry -> entry.result() == Result.SUCCESS) ? "是" : "否")
                .toString();
    }

    private static String shown(Line row) {
        return Stream.of(
                        "repeatedIn",
                        "subscriber",
                        "again",
                        "times",
                        "firstAt",
                        "time",
                        "atOutlets",
                        "byClerks",
                        "everSucceeded")
                .map(column -> value(row, column))
                .toList()
                .toString();
    }

    private List<Line> records(Line row, UnitRow unit) {
        Period period = new Period((LocalDate) value(row, "firstDay"), (LocalDate) value(row, "lastDay"));
        return lines(
                        "R7",
                        period,
                        Map.of("unit", unit.code(), "same", value(row, "id").toString()))
                .stream()
                .filter(line -> !line.isSum())
                .toList();
    }

    /** Every recommendation of a period, and whether it is a repeated one. */
    private Map<RecommendationEntry, Boolean> again(
            String report, Period period, int least, Predicate<RecommendationEntry> wanted) {
        Map<String, Integer> counts = new HashMap<>();
        Map<RecommendationEntry, Boolean> all = new HashMap<>();
        entries.stream().sorted(Comparator.comparing(RecommendationEntry::at)).forEach(entry -> {
            int count = counts.merge(key(report).apply(entry), 1, Integer::sum);
            if (within(period, entry) && wanted.test(entry)) {
                all.put(entry, count >= least);
            }
        });
        return all;
    }

    private static Function<RecommendationEntry, String> key(String report) {
        return entry -> {
            LocalDate day = LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE);
            return entry.subscriber().digits()
                    + ' '
                    + entry.product().value()
                    + ' '
                    + (report.equals("R4") ? day : YearMonth.from(day));
        };
    }

    private List<Line> numbers(String list, Period period, UnitRow unit, int least) {
        return lines(list, period, Map.of("unit", unit.code(), "least", Integer.toString(least))).stream()
                .filter(line -> !line.isSum())
                .toList();
    }

    private List<Line> lines(String report, Period period, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("from", period.from().toString());
        parameters.put("to", period.to().toString());
        return runner.run(requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE), (run, lines) -> {
            List<Line> all = new ArrayList<>();
            lines.forEachRemaining(all::add);
            return all;
        });
    }

    private static Object value(Line row, String column) {
        return Objects.requireNonNull(row.values().get(COLUMNS.indexOf(column)));
    }

    private static long number(Line row, String column) {
        return ((BigDecimal) value(row, column)).longValueExact();
    }
}
