package cn.qudao.recommendation.storage;

import static cn.qudao.testing.Screens.go;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.Entrance;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationMother;
import cn.qudao.recommendation.Result;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a report of an archived month leads to shows figures, or says that the records are in the archive. */
@PortalTest
class ArchivedLinksTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final String PERIOD = "from=2026-03-01&to=2026-03-31";
    private static final ProductId PRODUCT = new ProductId(-92);
    private static final int RECORDS = 12;

    private final List<Long> loaded = new ArrayList<>();

    @Autowired
    private Archive archive;

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private RollUps rollUps;

    @Autowired
    private AccessMother accounts;

    @Autowired
    private Entrance entrance;

    @Autowired
    private Screens screens;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void archive() {
        jdbc.sql(
                        "insert into catalogue_product (id, code, name_zh, name_en, class_code, monthly_price, on_shelf_since, version)"
                                + " values (?, 'archived-links', '-', '-', 'C', 5, '2020-01-01', 0)")
                .param(PRODUCT.value())
                .update();
        PlacedUnit district = accounts.district();
        PlacedUnit outlet = accounts.below(accounts.below(district.place()).place());
        PlacedUnit clerk = accounts.below(outlet.place());
        String source = UUID.randomUUID().toString().substring(0, 20);
        scope.asSystem(
                "test",
                () -> feed.load(
                        IntStream.range(0, RECORDS)
                                .mapToObj(i -> RecommendationMother.at(clerk.place(), PRODUCT)
                                        .source(source, i)
                                        .on(MONTH.atDay(1 + i))
                                        .withResult(i == 0 ? Result.SUCCESS : Result.FAILED)
                                        .entry()),
                        loaded::add));
        scope.asSystem("test", rollUps::catchUp);
        scope.asSystem("test", () -> archive.store(MONTH));
        entrance.enter(accounts.account(district, ShippedRole.DISTRICT_MANAGER));
        screens.openWithErrorPages("reports");
    }

    @AfterEach
    void leave() {
        screens.close();
        entrance.leave();
        scope.asSystem("test", () -> archive.restore(MONTH));
        scope.asSystem("test", () -> feed.erase(loaded));
        scope.asSystem("test", rollUps::catchUp);
        jdbc.sql("delete from catalogue_product where id = ?")
                .param(PRODUCT.value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2", "R10", "R11", "R16", "R18", "R3"})
    void aLinkShowsFiguresOrSaysWhereTheRecordsAre(String report) {
        go("reports/" + report + "?" + PERIOD);
        Set<String> first = links();
        assertThat(first).isNotEmpty();

        Set<String> seen = new TreeSet<>(first);
        first.forEach(link -> {
            requireHonest(link);
            seen.addAll(links());
        });
        seen.forEach(ArchivedLinksTest::requireHonest);
        assertThat(seen).anyMatch(link -> link.startsWith("reports/R7"));
    }

    private static void requireHonest(String link) {
        go(link);
        boolean hasFigures = !_find(ListTable.class).isEmpty();
        boolean isTold = _find(EmptyState.class).stream()
                .anyMatch(empty -> empty.getElement().getTextRecursively().contains("已归档")
                        || empty.getElement().getTextRecursively().contains("归档文件"));
        assertThat(hasFigures || isTold).as(link).isTrue();
    }

    private static Set<String> links() {
        Set<String> links = new TreeSet<>();
        for (ListTable<?> table : _find(ListTable.class)) {
            for (Element link :
                    Jsoup.parse(Objects.requireNonNull(table.html())).select("a[href]")) {
                links.add(link.attr("href"));
            }
        }
        return links;
    }

    /** The number is known; that nothing stands below it is no lack of data. */
    @Test
    void aListWithoutItsRecordsSaysNothingElse() {
        go("reports/R7?" + PERIOD);

        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .contains("2026-03 的记录已移入归档文件", "./qudao archive --restore 2026-03")
                .doesNotContain("没有数据");
        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(facts -> facts.endsWith("共 " + RECORDS + " 行"));
    }
}
