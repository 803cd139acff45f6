package cn.qudao.statistics.report;

import static cn.qudao.testing.Screens.go;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports whose rows are no tree of units, on their page: what each row leads to. */
class RankingPagesTest extends RecordedRegion {

    private static final String MAY = "from=2025-05-01&to=2025-05-31";

    @Autowired
    private Screens screens;

    @BeforeEach
    void open() {
        screens.open("reports");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void aProductLeadsToItsGrowthUnitByUnitWithTheClassKept() {
        go("reports/R10?" + MAY + "&productClass=C");

        assertThat(table().select("thead th").eachText()).startsWith("产品", "编码", "名次");
        assertThat(table().select("tbody th a").eachAttr("href"))
                .contains("reports/R2?unit=" + region.code() + "&" + MAY + "&productClass=C&product="
                        + code(products[0]));
        assertThat(totals()).contains("reports/R7?unit=" + region.code() + "&" + MAY + "&productClass=C");
        assertThat(_find(ChoiceField.class, spec -> spec.withLabel("行层级"))).isEmpty();
    }

    @Test
    void aProductLeadsToItsDaysAndADayToItsRecords() {
        go("reports/R16?" + MAY);
        assertThat(table().select("tbody th a").eachAttr("href"))
                .contains("reports/R16?unit=" + region.code() + "&" + MAY + "&product=" + code(products[1]));

        go("reports/R16?" + MAY + "&product=" + code(products[1]));
        assertThat(table().select("thead th").eachText().getFirst()).isEqualTo("日期");
        assertThat(table().select("tbody tr")).hasSize(31);
        assertThat(table().select("tbody th a").eachAttr("href").getFirst())
                .isEqualTo("reports/R7?unit=" + region.code() + "&from=2025-05-01&to=2025-05-01&product="
                        + code(products[1]));
    }

    @Test
    void aRankedUnitLeadsToItsOwnRankingAndTheLevelStays() {
        go("reports/R5?" + MAY + "&level=outlet&top=3");

        assertThat(table().select("tbody tr")).hasSize(3);
        assertThat(table().select("tbody td[data-title=上级]").eachText()).hasSize(3);
        assertThat(table().select("tbody th a").eachAttr("href"))
                .allMatch(href -> href.startsWith("reports/R5?unit=") && href.contains(MAY));
    }

    @Test
    void theRankingIsThatOfYesterdayWhereNoPeriodIsAskedFor() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        assertThat(requests.parse("R5", Map.of(), Locale.ENGLISH).period()).isEqualTo(Period.day(yesterday));
        assertThat(requests.parse("R10", Map.of(), Locale.ENGLISH).period())
                .isEqualTo(new Period(yesterday.withDayOfMonth(1), yesterday));
    }

    @Test
    void theWarnedOutletsOfADistrictAreOneStepAway() {
        jdbc.sql("update statistics_quality_threshold set warned = 0.4, malicious = 0.25 where id = 1")
                .update();
        try {
            go("reports/R18?" + MAY);
            assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                    .anyMatch(text -> text.startsWith("预警：成功推荐率不高于 40 %；恶意：不高于 25 %。"));
            String warned = table().select("tfoot td[data-title=预警网点数]").text();
            go(totals().stream()
                    .filter(href -> href.contains("quality=warned"))
                    .findFirst()
                    .orElseThrow());
            assertThat(table().select("tbody tr:not(.qd-sum)")).hasSize(Integer.parseInt(warned));
        } finally {
            jdbc.sql("update statistics_quality_threshold set warned = 0.2, malicious = 0.05 where id = 1")
                    .update();
        }
    }

    @Test
    void citiesWithoutAGroupStandThereAndLeadToNoOtherNumber() {
        go("reports/R19?" + MAY);

        assertThat(table().select("tbody tr th").eachText()).containsExactly("–");
        assertThat(table().select("tbody a")).isEmpty();
    }

    @Test
    void aNumberOfSuccessesOpensAsManyRecords() {
        go("reports/R2?" + MAY + "&unit=" + unitsAt(Level.OUTLET).getFirst().code());
        Elements numbers = table().select("tbody td[data-title=成功笔数] a, tbody td[data-title=推荐笔数] a");

        assertThat(numbers).hasSizeGreaterThan(2);
        for (Element number : numbers) {
            go(number.attr("href"));
            assertThat(table().select("tbody tr")).hasSize(Integer.parseInt(number.text()));
        }
    }

    private static List<String> totals() {
        return _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("reports/"))
                .toList();
    }

    private static Document table() {
        return Jsoup.parse(_get(ListTable.class).html());
    }
}
