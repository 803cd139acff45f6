package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.Result;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ListTable;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R14 over a region of its own: recommendations against a count by hand, the rest against the reports that own it. */
class OverviewTest extends RecordedRegion {

    private static final String[] BUSINESS = {
        "recommended", "succeeded", "monthRecommended", "monthSucceeded", "yearRecommended", "yearSucceeded"
    };

    @Autowired
    private Screens screens;

    @ParameterizedTest
    @CsvSource({
        "2025-05-20, 2025-05-20, DISTRICT",
        "2025-06-30, 2025-06-30, GRID",
        "2025-05-03, 2025-05-25, OUTLET",
        "2025-04-20, 2025-06-05, DISTRICT"
    })
    void thePeriodTheMonthAndTheYearSoFar(LocalDate from, LocalDate to, Level level) {
        Period period = new Period(from, to);
        Period month = new Period(to.withDayOfMonth(1), to);
        Period year = new Period(to.withDayOfYear(1), to);
        Map<String, List<Long>> expected = new TreeMap<>();
        for (RecommendationEntry entry : entries) {
            int good = entry.result() == Result.SUCCESS ? 1 : 0;
            int now = within(period, entry) ? 1 : 0;
            int inMonth = within(month, entry) ? 1 : 0;
            int inYear = within(year, entry) ? 1 : 0;
            add(expected, unitOf(entry, level), now, now * good, inMonth, inMonth * good, inYear, inYear * good);
        }
        expected.values().removeIf(row -> row.stream().allMatch(figure -> figure == 0));

        assertThat(figures("R14", period, level, Map.of(), BUSINESS)).isEqualTo(expected);
        assertThat(figures("R14", period, level, Map.of(), "valid", "covered"))
                .isEqualTo(figures("R11", month, level, Map.of(), "valid", "covered"));
        assertThat(figures("R14", period, level, Map.of(), "warned", "malicious", "active"))
                .isEqualTo(figures("R18", month, level, Map.of(), "warned", "malicious", "active"));
    }

    @Test
    void whatAPostExcludesIsInNoFigure() {
        acting.enter(excluding);
        Period day = Period.day(LocalDate.of(2025, 5, 20));
        Period month = new Period(LocalDate.of(2025, 5, 1), day.to());

        for (String figure : List.of("recommended", "succeeded")) {
            assertThat(sum(figures("R14", day, Level.DISTRICT, Map.of(), figure)))
                    .isEqualTo(sum(figures("R2", day, Level.DISTRICT, Map.of(), figure)));
        }
        assertThat(sum(figures("R14", day, Level.DISTRICT, Map.of(), "monthRecommended")))
                .isEqualTo(sum(figures("R2", month, Level.DISTRICT, Map.of(), "recommended")));
        for (String figure : List.of("valid", "covered")) {
            assertThat(sum(figures("R14", day, Level.DISTRICT, Map.of(), figure)))
                    .isEqualTo(sum(figures("R11", month, Level.DISTRICT, Map.of(), figure)));
        }
        assertThat(sum(figures("R14", day, Level.DISTRICT, Map.of(), "active")))
                .isEqualTo(sum(figures("R18", month, Level.DISTRICT, Map.of(), "active")));
    }

    @Test
    void everyNumberOpensTheReportThatOwnsItOverItsOwnDays() {
        screens.open("reports");
        try {
            Screens.go("reports/R14?from=2025-05-20&to=2025-05-20");
            Document table = Jsoup.parse(LocatorJ._get(ListTable.class).html());
            String unit = unitsAt(Level.DISTRICT).getFirst().code();

            assertThat(table.select("tbody td a").eachAttr("href"))
                    .contains(
                            "reports/R2?unit=" + unit + "&from=2025-05-20&to=2025-05-20",
                            "reports/R2?unit=" + unit + "&from=2025-05-01&to=2025-05-20",
                            "reports/R2?unit=" + unit + "&from=2025-01-01&to=2025-05-20",
                            "reports/R11?unit=" + unit + "&from=2025-05-01&to=2025-05-20");
            assertThat(LocatorJ._find(Anchor.class).stream().map(Anchor::getHref))
                    .contains(
                            "reports/R2?unit=" + region.code() + "&from=2025-05-01&to=2025-05-20",
                            "reports/R11?unit=" + region.code() + "&from=2025-05-01&to=2025-05-20");
        } finally {
            screens.close();
        }
    }
}
