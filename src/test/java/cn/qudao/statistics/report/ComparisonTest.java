package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Comparison;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports beside their own figures of another period. */
class ComparisonTest extends RecordedRegion {

    private static final Period JUNE = Period.month(YearMonth.of(2025, 6));

    @ParameterizedTest
    @CsvSource({
        "R2, recommended, 2025-06-01, 2025-06-30, DISTRICT, ''",
        "R2, recommended, 2025-05-07, 2025-05-07, OUTLET, ''",
        "R11, covered, 2025-06-01, 2025-06-20, GRID, ''",
        "R18, warned, 2025-06-01, 2025-06-30, OUTLET, warned",
        "R18, recommended, 2025-05-20, 2025-06-05, GRID, ''",
        "R3, again, 2025-06-01, 2025-06-30, OUTLET, ''"
    })
    void eachRowHasItsFigureOfThePeriodBefore(
            String report, String column, LocalDate from, LocalDate to, Level level, String quality) {
        Period period = new Period(from, to);
        Map<String, String> filters = quality.isEmpty() ? Map.of() : Map.of("quality", quality);
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

        assertThat((BigDecimal) value("R2", total, "recommended.previous"))
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

    @Test
    void aReportThatIsNotComparedSaysSo() {
        assertThatThrownBy(() -> lines("R5", "previous"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.compare.never");
        assertThatThrownBy(() -> lines("R2", "tomorrow"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.compare.unknown");
    }

    @Test
    void groupsOfCitiesAreComparedToo() {
        Line group = lines("R19", "previous").getFirst();
        Line before = runner.run(
                requests.parse("R19", over(JUNE.previous()), Locale.SIMPLIFIED_CHINESE), (run, lines) -> lines.next());

        assertThat(value("R19", group, "covered.previous.then"))
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

    private Object value(String report, Line line, String column) {
        List<String> keys =
                requests.parse(report, Map.of("compare", "previous"), Locale.SIMPLIFIED_CHINESE).columns().stream()
                        .map(Column::key)
                        .toList();
        return Objects.requireNonNull(line.values().get(keys.indexOf(column)));
    }

    private static Map<String, String> over(Period period) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("from", period.from().toString());
        parameters.put("to", period.to().toString());
        return parameters;
    }
}
