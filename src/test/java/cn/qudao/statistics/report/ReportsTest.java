package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitRow;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.Result;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2, R8 and R11 over a region of its own, each figure against a count by hand. */
class ReportsTest extends RecordedRegion {

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
                        Map.of("product", code(products[0])),
                        "recommended",
                        "succeeded",
                        "income",
                        "succeededBefore"))
                .isEqualTo(business(period, level, entry -> entry.product().value() == products[0]));
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
}
