package cn.qudao.reporting.ui;

import static cn.qudao.testing.Screens.go;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.Entrance;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.ReportMother;
import cn.qudao.reporting.ReportMother.District;
import cn.qudao.reporting.domain.Line;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.Chart;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of a report, as a person reads it. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ReportViewTest {

    private static final int MOST_STATEMENTS = 6;

    private final ReportMother mother;
    private final AccessMother accounts;
    private final Entrance entrance;
    private final Screens screens;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private District district;
    private Authentication person;

    @Autowired
    ReportViewTest(
            ReportMother mother,
            AccessMother accounts,
            Entrance entrance,
            Screens screens,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.mother = mother;
        this.accounts = accounts;
        this.entrance = entrance;
        this.screens = screens;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void signIn() {
        district = mother.district();
        entrance.enter(accounts.account(district.unit(), ShippedRole.DISTRICT_MANAGER));
        person = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    @BeforeEach
    void open() {
        SecurityContextHolder.getContext().setAuthentication(person);
        screens.open("reports");
    }

    @AfterEach
    void close() {
        screens.close();
        entrance.leave();
    }

    @Test
    void showsTheUnitsBelowAndTheirTotal() {
        go("reports/S1");

        assertThat(_get(H1.class).getText()).isEqualTo("组织规模表");
        assertThat(rows()).extracting(Line::name).containsExactly("沙面街道", "岭南街道");
        assertThat(_get(KeyFigures.class).getElement().getTextRecursively()).contains("网点数5", "网点占比71.4 %");
        assertThat(_find(Chart.class)).hasSize(1);
    }

    @Test
    void aNumberLeadsToWhatItCountsAndKeepsPeriodAndFilters() {
        go("reports/S1?from=2026-02-01&to=2026-02-28&named=true");

        Anchor outlets = _get(Anchor.class, spec -> spec.withText("5"));
        assertThat(outlets.getHref())
                .isEqualTo("reports/S1?unit=" + district.code()
                        + "&from=2026-02-01&to=2026-02-28&named=true&level=outlet");

        go(outlets.getHref());
        assertThat(rows()).filteredOn(line -> !line.isSum()).hasSize(5);
        assertThat(rows()).filteredOn(Line::isSum).extracting(Line::name).containsExactly("沙面街道", "岭南街道");
    }

    @Test
    void aMonthIsChosenByOneOfItsDaysAndComparedWithTheOneBefore() {
        go("reports/S1?from=2026-02-01&to=2026-02-10");

        choose("期间", Span.MONTH);
        assertThat(_find(DayPicker.class, spec -> spec.withLabel("结束日期"))).isEmpty();
        _setValue(_get(DayPicker.class, spec -> spec.withLabel("所在日期")), LocalDate.of(2026, 3, 15));
        choose("对比", List.of(Comparison.PREVIOUS));
        _click(_get(Button.class, spec -> spec.withText("查看")));

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .containsOnly(
                        entry("unit", List.of(district.code())),
                        entry("from", List.of("2026-03-01")),
                        entry("to", List.of("2026-03-31")),
                        entry("compare", List.of("previous")));
        assertThat(_get(ListTable.class).html()).contains("环比");
    }

    @SuppressWarnings("unchecked")
    private static <V> void choose(String label, V value) {
        ChoiceField<V> field = _get(ChoiceField.class, spec -> spec.withLabel(label));
        _setValue(field, value);
    }

    @Test
    void theFormGoesToTheAddressOfWhatItAsksFor() {
        go("reports/S1?from=2026-02-01&to=2026-02-28");

        choose("期间", Span.RANGE);
        _setValue(_get(DayPicker.class, spec -> spec.withLabel("开始日期")), LocalDate.of(2026, 2, 10));
        @SuppressWarnings("unchecked")
        ChoiceField<Level> level = _get(ChoiceField.class, spec -> spec.withLabel("行层级"));
        _setValue(level, Level.OUTLET);
        _click(_get(Button.class, spec -> spec.withText("查看")));

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .containsOnly(
                        entry("unit", List.of(district.code())),
                        entry("from", List.of("2026-02-10")),
                        entry("to", List.of("2026-02-28")),
                        entry("level", List.of("outlet")));
        assertThat(rows()).hasSize(7);
    }

    @Test
    void eachNumberOfTheTableLeadsToItsRecordsAndTheTotalStandsBelow() {
        go("reports/S1?level=outlet&named=true");

        assertThat(table().select("tr.qd-sum th a").eachText()).containsExactly("沙面街道 小计", "岭南街道 小计");
        assertThat(table().select("tbody td[data-title=上级组织]").eachText()).contains("沙面街道");
        assertThat(table().select("tr.qd-sum td[data-title=上级组织]")).isEmpty();
        assertThat(table().select("tfoot th").text()).isEqualTo("合计");
        assertThat(table().select("tfoot td.qd-number").eachText()).contains("5", "100.0 %");
        assertThat(table().select("tr.qd-sum td[data-title=网点数] a").eachAttr("href"))
                .allMatch(href -> href.startsWith("reports/") && href.contains("named=true"));
    }

    @Test
    void aHeadingSortsByTheAddress() {
        go("reports/S1?from=2026-02-01&to=2026-02-28");
        assertThat(table().select("th[aria-sort]")).isEmpty();
        ListScreen.sort("网点数");
        assertThat(rows()).extracting(Line::name).containsExactly("岭南街道", "沙面街道");
        ListScreen.sort("网点数");
        assertThat(rows()).extracting(Line::name).containsExactly("沙面街道", "岭南街道");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .contains(entry("sort", List.of("-outlets")), entry("from", List.of("2026-02-01")));
        assertThat(table().select("th[aria-sort=descending]").text()).isEqualTo("网点数");
        ListScreen.sort("网点数");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .doesNotContainKey("sort");
    }

    @Test
    void sortingPutsTheHighestFirstAmongAllRows() {
        go("reports/S1?level=outlet&sort=-below");
        assertThat(rows()).hasSize(5).noneMatch(Line::isSum);
        go("reports/S1?sort=below");
        assertThat(rows()).extracting(Line::name).containsExactly("岭南街道", "沙面街道");
    }

    @Test
    void withoutRowsItSaysWhatToDo() {
        go("reports/S3?unit=" + mother.code(district.firstGrid()));
        assertThat(_find(EmptyState.class)).isEmpty();
        go("reports/S1?from=2024-01-01&to=2024-01-31&least=9");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void theBoardShowsTheFiguresAloneAndReadsThemAgain() {
        go("reports/S1?period=yesterday");
        String board = _get(Anchor.class, spec -> spec.withText("大屏")).getHref();
        assertThat(board).isEqualTo("boards/S1?period=yesterday");

        go(board);
        assertThat(_get(H1.class).getText()).startsWith("组织规模表 · ");
        assertThat(rows()).extracting(Line::name).containsExactly("沙面街道", "岭南街道");
        assertThat(_find(DayPicker.class)).isEmpty();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(60_000);

        rename("沙面街道", "沙面街道办");
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(rows()).extracting(Line::name).containsExactly("沙面街道办", "岭南街道");
        rename("沙面街道办", "沙面街道");

        go("reports/S1");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    private void rename(String from, String to) {
        jdbc.sql("update org_unit set name = ? where name = ? and scope_key between ? and ?")
                .params(
                        to,
                        from,
                        district.unit().place().lo(),
                        district.unit().place().hi())
                .update();
    }

    @Test
    void theCatalogueShowsOnlyWhatMayBeOpened() {
        go("reports");
        List<String> links = _find(Anchor.class).stream().map(Anchor::getText).toList();
        assertThat(links).contains("组织规模表", "单位清单").doesNotContain("保密表");
    }

    @Test
    void aNavigationTakesFewStatementsWhateverTheRows() {
        transaction.executeWithoutResult(status -> {
            long before = selects();
            go("reports/S1?level=outlet");
            assertThat(selects() - before).isBetween(1L, (long) MOST_STATEMENTS);
        });
    }

    private long selects() {
        return jdbc.sql("show session status like 'Com_select'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    @SuppressWarnings("unchecked")
    private static List<Line> rows() {
        return ((ListTable<Line>) _get(ListTable.class)).rows();
    }

    private static Document table() {
        return Jsoup.parse(_get(ListTable.class).html());
    }
}
