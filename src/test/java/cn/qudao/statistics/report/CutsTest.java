package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitRow;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports cut by what outlets are, by ways and results, against a count by hand. Nothing moves here: both views are the same. */
class CutsTest extends RecordedRegion {

    private static final String TIER = "core";

    private List<String> cored = List.of();

    @BeforeAll
    void tierSome() {
        List<UnitRow> some = unitsAt(Level.OUTLET).stream()
                .filter(outlet -> outlet.place().ordinal() == 1)
                .toList();
        jdbc.sql("update org_outlet set tier = :tier where unit_id in (:outlets)")
                .param("tier", TIER)
                .param("outlets", some.stream().map(row -> row.id().value()).toList())
                .update();
        cored = some.stream().map(UnitRow::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "R2, 2025-05-01, 2025-05-31, DISTRICT, star=3",
        "R2, 2025-05-03, 2025-05-17, OUTLET, star=3",
        "R2, 2025-04-20, 2025-06-10, GRID, star=3",
        "R2, 2025-04-20, 2025-06-10, CLERK, tier=core",
        "R2, 2025-05-01, 2025-05-31, DISTRICT, way=WEB",
        "R2, 2025-05-01, 2025-05-31, GRID, result=FAILED",
        "R2, 2025-05-01, 2025-05-31, GRID, way=WEB&star=3&result=SUCCESS",
        "R2, 2025-05-01, 2025-05-31, OUTLET, product=0&star=3",
        "R2, 2025-05-03, 2025-05-31, DISTRICT, product=0&way=WAP",
        "R5, 2025-05-01, 2025-05-31, OUTLET, star=3",
        "R5, 2025-05-07, 2025-05-07, CLERK, tier=core",
        "R5, 2025-05-01, 2025-05-31, GRID, way=WEB",
        "R10, 2025-05-01, 2025-05-31, REGION, way=WEB",
        "R10, 2025-05-01, 2025-05-31, REGION, tier=core&result=FAILED",
        "R16, 2025-05-01, 2025-05-31, REGION, way=WEB&figure=none",
        "R16, 2025-05-01, 2025-05-31, REGION, star=3&figure=successRate",
        "R16, 2025-05-02, 2025-05-20, REGION, product=0&tier=core"
    })
    void recommendationsAreCut(String report, LocalDate from, LocalDate to, Level level, String cut) {
        Period period = new Period(from, to);
        Map<String, String> filters = filters(cut);
        Map<String, List<Long>> expected = new TreeMap<>();
        counted(period, filters).forEach(entry -> {
            String row = switch (report) {
                case "R10" -> code(entry.product().value());
                case "R16" ->
                    filters.containsKey("product")
                            ? LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE)
                                    .toString()
                            : code(entry.product().value());
                default -> unitOf(entry, level);
            };
            add(expected, row, 1, entry.result() == Result.SUCCESS ? 1 : 0);
        });

        assertThat(expected).isNotEmpty();
        assertThat(figures(report, period, level, filters, "recommended", "succeeded"))
                .isEqualTo(expected);
        filters.put("org", "now");
        assertThat(figures(report, period, level, filters, "recommended", "succeeded"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-05-31, OUTLET, star=3",
        "2025-05-03, 2025-06-10, GRID, tier=core",
        "2025-05-03, 2025-05-17, DISTRICT, way=WEB",
        "2025-05-01, 2025-05-31, OUTLET, way=WEB&star=3"
    })
    void qualityIsJudgedByWhatIsLeft(LocalDate from, LocalDate to, Level level, String cut) {
        Period period = new Period(from, to);
        Map<String, List<Long>> ofOutlets = new TreeMap<>();
        counted(period, filters(cut))
                .forEach(entry ->
                        add(ofOutlets, unitOf(entry, Level.OUTLET), 1, entry.result() == Result.SUCCESS ? 1 : 0));
        Map<String, UnitRow> outlets =
                unitsAt(Level.OUTLET).stream().collect(Collectors.toMap(UnitRow::code, outlet -> outlet));
        Map<String, List<Long>> expected = new TreeMap<>();
        ofOutlets.forEach((outlet, row) -> add(
                expected,
                at(Objects.requireNonNull(outlets.get(outlet)), level).code(),
                1,
                row.get(0),
                row.get(1),
                5 * row.get(1) <= row.get(0) ? 1 : 0));

        assertThat(
                        figures("R18", period, level, filters(cut), "active", "recommended", "succeeded", "warned")
                                .entrySet()
                                .stream()
                                .filter(row -> row.getValue().getFirst() > 0)
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .isEqualTo(expected);
    }

    @Test
    void onlyOutletsOfTheKindAreCounted() {
        assertThat(figures("R18", Period.day(LAST), Level.OUTLET, Map.of("tier", TIER), "outlets")
                        .keySet())
                .isSubsetOf(cored)
                .isNotEmpty();
        assertThat(figures("R11", Period.day(LAST), Level.OUTLET, Map.of("tier", TIER), "valid")
                        .keySet())
                .isSubsetOf(cored)
                .isNotEmpty();
    }

    @Test
    void recordsOfMoreThanAMonthAreReadBelowGridsOnly() {
        Period long40 = new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 6, 9));
        for (String report : List.of("R2", "R5", "R10", "R16", "R18")) {
            assertThatThrownBy(() -> figures(report, long40, Level.DISTRICT, Map.of("way", "WEB"), "recommended"))
                    .as(report)
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("statistics.cuts.too-long");
        }
        String grid = unitsAt(Level.GRID).getFirst().code();
        assertThat(figures("R2", long40, Level.OUTLET, Map.of("way", "WEB", "unit", grid), "recommended"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R1", "R1B", "R1L", "R6", "R6M", "R9", "R9M", "R12", "R12M", "R24", "R24M"})
    void whatReadsItsRecordsIsAskedForAYearAtMost(String report) {
        Map<String, String> year = Map.of("from", "2025-01-01", "to", "2025-12-31");
        Map<String, String> more = Map.of("from", "2024-12-30", "to", "2025-12-31");
        assertThat(requests.parse(report, year, Locale.SIMPLIFIED_CHINESE)
                        .period()
                        .days())
                .isEqualTo(365);
        assertThatThrownBy(() -> requests.parse(report, more, Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.period.of-records");
    }

    private List<RecommendationEntry> counted(Period period, Map<String, String> filters) {
        List<RecommendationEntry> counted = new ArrayList<>();
        for (RecommendationEntry entry : entries) {
            UnitRow outlet = at(Objects.requireNonNull(byKey.get(entry.place().key())), Level.OUTLET);
            if (within(period, entry)
                    && (!filters.containsKey("star") || isStarred(outlet))
                    && (!filters.containsKey("tier") || cored.contains(outlet.code()))
                    && entry.way()
                            .name()
                            .equals(filters.getOrDefault("way", entry.way().name()))
                    && entry.result()
                            .name()
                            .equals(filters.getOrDefault(
                                    "result", entry.result().name()))
                    && (!filters.containsKey("product") || entry.product().value() == products[0])) {
                counted.add(entry);
            }
        }
        return counted;
    }

    private Map<String, String> filters(String cut) {
        Map<String, String> filters = new HashMap<>();
        for (String each : cut.split("&")) {
            String key = each.split("=")[0];
            filters.put(key, key.equals("product") ? code(products[0]) : each.split("=")[1]);
        }
        return filters;
    }
}
