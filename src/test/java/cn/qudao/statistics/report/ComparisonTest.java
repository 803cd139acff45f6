package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.Result;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Reports beside their own figures of another period. */
class ComparisonTest extends RecordedRegion {

    private static final Period JUNE = Period.month(YearMonth.of(2025, 6));

    @ParameterizedTest
    @CsvSource({
        "R2, recommended, 2025-06-01, 2025-06-30, DISTRICT, ''",
        "R2, recommended, 2025-05-07, 2025-05-07, OUTLET, ''",
        "R11, covered, 2025-06-01, 2025-06-20, GRID, ''",
        "R18, warned, 2025-06-01, 2025-06-30, OUTLET, quality=warned",
        "R18, recommended, 2025-05-20, 2025-06-05, GRID, ''",
        "R3, again, 2025-06-01, 2025-06-30, OUTLET, ''",
        "R16, recommended, 2025-06-01, 2025-06-30, REGION, figure=none",
        "R16, recommended, 2025-06-01, 2025-06-30, REGION, figure=successRate",
        "R16, inAll, 2025-06-05, 2025-06-24, REGION, figure=recommended"
    })
    void eachRowHasItsFigureOfThePeriodBefore(
            String report, String column, LocalDate from, LocalDate to, Level level, String filter) {
        Period period = new Period(from, to);
        Map<String, String> filters = filter.isEmpty() ? Map.of() : Map.of(filter.split("=")[0], filter.split("=")[1]);
        Map<String, List<Long>> expected = new TreeMap<>();
        figures(report, period, level, filters, column).forEach((unit, row) -> add(expected, unit, row.getFirst(), 0));
        figures(report, period.previous(), level, filters, column)
                .forEach((unit, row) -> add(expected, unit, 0, row.getFirst()));
        Map<String, String> compared = new HashMap<>(filters);
        compared.put("compare", "previous,year");

        assertThat(expected).isNotEmpty();
        assertThat(figures(report, period, level, compared, column, column + ".previous.then"))
                .isEqualTo(expected);
    }

    @Test
    void theChangeOfATotalIsThatOfTheSums() {
        BigDecimal now = BigDecimal.valueOf(sum(figures("R2", JUNE, Level.DISTRICT, Map.of(), "recommended")));
        BigDecimal then =
                BigDecimal.valueOf(sum(figures("R2", JUNE.previous(), Level.DISTRICT, Map.of(), "recommended")));
        Line total = lines("R2", "previous,year").getLast();

        assertThat((BigDecimal) value("R2", "previous,year", total, "recommended.previous"))
                .isEqualByComparingTo(now.subtract(then).divide(then, 4, RoundingMode.HALF_UP));
    }

    /** There is no record of the year before. */
    @Test
    void whatWasNothingHasNoChange() {
        assertThat(lines("R2", "year"))
                .allSatisfy(line -> assertThat(line.values().getLast()).isNull());
        assertThat(requests.parse("R2", Map.of("compare", "year"), Locale.SIMPLIFIED_CHINESE)
                        .comparisons())
                .containsExactly(Comparison.YEAR);
    }

    /** Some reports say it without being asked; then a comparison would say it a second time. */
    @ParameterizedTest
    @CsvSource({
        "R2, '', 'growth, yearGrowth'",
        "R2, previous, 'yearGrowth, succeeded.previous'",
        "R2, year, 'growth, succeeded.year'",
        "R2, 'previous,year', 'succeeded.previous, succeeded.year'",
        "R10, '', 'growth, yearGrowth'",
        "R10, 'previous,year', 'succeeded.previous, succeeded.year'",
        "R16?figure=none, previous, succeeded.previous",
        "R16?figure=none, year, 'growth, succeeded.year'",
        "R16, previous, 'sinceDayBefore, inAll.previous'",
        "R16?from=2025-06-30, previous, inAll.previous"
    })
    void theGrowthOfSuccessesIsSaidOnce(String report, String compare, String said) {
        UriComponents asked = UriComponentsBuilder.fromUriString(report).build();
        Map<String, String> parameters = over(JUNE);
        parameters.put("compare", compare);
        parameters.putAll(asked.getQueryParams().toSingleValueMap());
        ReportRequest request =
                requests.parse(Objects.requireNonNull(asked.getPath()), parameters, Locale.SIMPLIFIED_CHINESE);

        assertThat(request.columns().stream()
                        .filter(column -> column.formula() != null
                                && column.formula().growth()
                                && column.formula().numerator().matches("succeeded|lastDay|inAll"))
                        .map(Column::key))
                .containsExactlyInAnyOrder(said.split(", "));
    }

    /** What is left out for the comparison is what that says. */
    @ParameterizedTest
    @CsvSource({"R2, growth, succeeded.previous", "R10, growth, succeeded.previous"})
    void theComparisonSaysWhatTheReportSaysOfItself(String report, String alone, String compared) {
        List<@Nullable Object> said = values(report, "", alone);

        assertThat(said).anyMatch(value -> value instanceof BigDecimal);
        assertThat(values(report, "previous", compared)).isEqualTo(said);
    }

    private List<@Nullable Object> values(String report, String compare, String column) {
        int at = at(report, compare, column);
        return lines(report, compare).stream()
                .<@Nullable Object>map(line -> line.values().get(at))
                .toList();
    }

    @Test
    void aReportThatIsNotComparedSaysSo() {
        assertThatThrownBy(() -> lines("R14", "previous"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.compare.never");
        assertThatThrownBy(() -> lines("R2", "tomorrow"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.compare.unknown");
    }

    /** By hand from the records: what stands in the ranking now, with what it had then, wherever that would have stood. */
    @ParameterizedTest
    @CsvSource({"R5, OUTLET, 3", "R5, CLERK, 1000", "R10, REGION, 1", "R10, REGION, 10"})
    void aRankingHasTheFiguresOfThenOfWhatItShows(String report, Level level, int top) {
        Map<String, List<Long>> expected = new TreeMap<>();
        Map<String, List<Long>> now = figures(report, JUNE, level, Map.of("top", Integer.toString(top)), "succeeded");
        Period before = JUNE.previous();
        for (RecommendationEntry entry : entries) {
            String row = report.equals("R5")
                    ? unitOf(entry, level)
                    : code(entry.product().value());
            if (now.containsKey(row) && entry.result() == Result.SUCCESS && within(before, entry)) {
                add(expected, row, 1);
            }
        }

        assertThat(now.size()).isLessThanOrEqualTo(top);
        assertThat(expected).isNotEmpty();
        assertThat(figures(
                        report,
                        JUNE,
                        level,
                        Map.of("top", Integer.toString(top), "compare", "previous"),
                        "succeeded.previous.then"))
                .isEqualTo(expected);
    }

    /** Of June, which is shorter: the last of May stands at the end, with nothing of this period. */
    @Test
    void aDayStandsBesideTheOneOfTheOtherPeriod() {
        Map<String, List<Long>> expected = new TreeMap<>();
        for (RecommendationEntry entry : entries) {
            LocalDate day = LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE);
            if (entry.product().value() == products[0] && within(JUNE.previous(), day)) {
                add(expected, (day.getDayOfMonth() > 30 ? day : day.plusMonths(1)).toString(), 1);
            }
        }

        assertThat(figures(
                        "R16",
                        JUNE,
                        Level.REGION,
                        Map.of("product", code(products[0]), "compare", "previous"),
                        "recommended.previous.then"))
                .isEqualTo(expected)
                .containsKey("2025-05-31");
    }

    @Test
    void groupsOfCitiesAreComparedToo() {
        Line group = lines("R19", "previous").getFirst();
        Line before = runner.run(
                requests.parse("R19", over(JUNE.previous()), Locale.SIMPLIFIED_CHINESE), (run, lines) -> lines.next());

        assertThat(value("R19", "previous", group, "covered.previous.then"))
                .isEqualTo(before.values().get(3));
    }

    private List<Line> lines(String report, String compared) {
        Map<String, String> parameters = over(JUNE);
        parameters.put("compare", compared);
        return runner.run(requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE), (run, lines) -> {
            List<Line> all = new ArrayList<>();
            lines.forEachRemaining(all::add);
            return all;
        });
    }

    private Object value(String report, String compare, Line line, String column) {
        return Objects.requireNonNull(line.values().get(at(report, compare, column)));
    }

    private int at(String report, String compare, String column) {
        Map<String, String> parameters = over(JUNE);
        parameters.put("compare", compare);
        return requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE).columns().stream()
                .map(Column::key)
                .toList()
                .indexOf(column);
    }

    private static Map<String, String> over(Period period) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("from", period.from().toString());
        parameters.put("to", period.to().toString());
        return parameters;
    }
}
