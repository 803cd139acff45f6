package cn.qudao.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ListTableTest {

    @Autowired
    private ListFrames lists;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Screens screens;

    private final List<String> rows = new ArrayList<>();
    private final List<Order> sorted = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

    @BeforeEach
    void open() {
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        screens.open("");
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aListThatWasEmptyShowsItsFirstRow() {
        ListFrame<String> list = lists.frame("menu.outlets", "org.outlets.empty");
        list.text("name", "org.name", row -> row);
        UI.getCurrent().add(list.all(() -> rows));
        list.show(Address.of("somewhere"));
        assertThat(_find(list, ListTable.class)).isEmpty();
        assertThat(_find(list, EmptyState.class)).hasSize(1);
        rows.add("石牌西路便民店");
        list.refresh();
        assertThat(_find(list, EmptyState.class)).isEmpty();
        assertThat(_get(list, ListTable.class).rows()).hasSize(1);
    }

    /** Beneath a heading that it shares a column is called by less; its cards by all of it. */
    @Test
    void columnsShareAHeading() {
        Document shown = Jsoup.parse(new ListTable<>(
                        List.of(
                                ListColumn.<String>text("name", "名称", row -> row),
                                ListColumn.<String>number("now", "推荐", row -> 1).under("本日", "推荐"),
                                ListColumn.<String>number("month", "本月推荐", row -> 2)
                                        .under("本月", "推荐"),
                                ListColumn.<String>number("rate", "本月成功率", row -> 3)
                                        .under("本月", "成功率")),
                        List.of("石牌西路便民店"))
                .html());
        assertThat(shown.select("thead tr")).hasSize(2);
        assertThat(shown.select("thead tr:first-child th").eachText()).containsExactly("名称", "本日", "本月");
        assertThat(shown.select("th[scope=colgroup]").eachAttr("colspan")).containsExactly("1", "2");
        assertThat(shown.select("th[rowspan=2]").eachText()).containsExactly("名称");
        assertThat(shown.select("thead tr:last-child .qd-beneath").eachText()).containsExactly("推荐", "成功率");
        assertThat(shown.select("td").eachAttr("data-title")).containsExactly("推荐", "本月推荐", "本月成功率");
    }

    /** The same cells stand in a table and on a card, which opens for those behind "more". */
    @Test
    void aCardShowsItsKeyFiguresAndOpensForTheRest() {
        Document shown = Jsoup.parse(new ListTable<>(
                        List.of(
                                ListColumn.<String>text("name", "名称", row -> row),
                                ListColumn.<String>number("now", "推荐", row -> 1),
                                ListColumn.<String>time("on", "日期", row -> "2026-11-27 09:30")
                                        .further()),
                        List.of("石牌西路便民店"))
                .html());
        assertThat(shown.select("tbody th input.qd-more[type=checkbox]").eachAttr("aria-label"))
                .containsExactly("更多");
        assertThat(shown.select("td.qd-further.qd-time .qd-moment")).hasSize(1);
        assertThat(shown.select("td.qd-further").eachAttr("data-title")).containsExactly("日期");
    }

    /** On a phone each value stands beside the title of its column, which nothing else tells there. */
    @Test
    void theFirstColumnNamesTheRowAndEveryOtherValueItsColumn() {
        Document shown = shown(Order.OWN, "石牌西路便民店");
        assertThat(shown.select("th[scope=col]").eachText()).containsExactly("名称", "编码", "操作");
        assertThat(shown.select("tbody th[scope=row] a").attr("href")).isEqualTo("units/石牌西路便民店");
        assertThat(shown.select("td").eachAttr("data-title")).containsExactly("编码", "操作");
        assertThat(shown.select("td.qd-number").text()).isEqualTo("7");
    }

    @Test
    void whatSomebodyTypedStaysText() {
        Document shown = shown(Order.OWN, "<img src=x onerror=alert(1)>\"'&");
        assertThat(shown.select("img")).isEmpty();
        assertThat(shown.select("tbody th a").text()).isEqualTo("<img src=x onerror=alert(1)>\"'&");
        assertThat(shown.select("tbody th a").attr("href")).isEqualTo("units/<img src=x onerror=alert(1)>\"'&");
    }

    @Test
    void aHeadingAsksForUpThenDownThenTheListsOwnOrder() {
        shown(Order.OWN, "甲");
        ListScreen.sort("名称");
        shown(new Order("name", false), "甲");
        ListScreen.sort("名称");
        Document down = shown(new Order("name", true), "甲");
        ListScreen.sort("名称");
        assertThat(sorted).containsExactly(new Order("name", false), new Order("name", true), Order.OWN);
        assertThat(down.select("th").attr("aria-sort")).isEqualTo("descending");
    }

    @Test
    void aVerbIsPressedForItsRowAndOnlyWhereItIsOffered() {
        Document shown = shown(Order.OWN, "甲", "已停用", "乙");
        assertThat(shown.select("td button").eachText()).containsExactly("停用", "停用");
        ListScreen.press("操作", 2);
        assertThat(ended).containsExactly("乙");
        verb().press("已停用");
        assertThat(ended).containsExactly("乙");
    }

    @Test
    void whatAddsOthersUpStandsOutAndTheTotalBelow() {
        ListColumn<String> name =
                ListColumn.<String>text("name", "名称", row -> row).total("合计");
        ListColumn<String> code = ListColumn.text("code", "编码", row -> row);
        ListColumn<String> number =
                ListColumn.<String>number("count", "数量", row -> 7).total("<14>");
        Document shown = Jsoup.parse(new ListTable<>(List.of(name, code, number), List.of("甲", "小计", "乙"))
                .sums("小计"::equals)
                .html());
        assertThat(shown.select("tbody tr.qd-sum th").eachText()).containsExactly("小计");
        assertThat(shown.select("tfoot tr > *").eachText()).containsExactly("合计", "<14>");
        assertThat(shown.select("tfoot tr > *")).hasSize(3);
        assertThat(shown.select("tfoot td.qd-number").attr("data-title")).isEqualTo("数量");
    }

    @Test
    void aDayIsNeverBrokenAndATimeOnlyFromItsDay() {
        Document shown = Jsoup.parse(new ListTable<>(
                        List.of(
                                ListColumn.text("name", "名称", row -> "a 1"),
                                ListColumn.<Instant>time("day", "日期", row -> LocalDate.of(2026, 11, 27)),
                                ListColumn.<Instant>time("at", "时间", row -> row)),
                        List.of(Instant.parse("2026-11-27T06:03:12Z")))
                .html());
        assertThat(shown.select("td.qd-time").getFirst().html()).isEqualTo("2026-11-27");
        assertThat(shown.select("td.qd-time .qd-moment > span").eachText()).containsExactly("2026-11-27", "14:03:12");
        assertThat(shown.select("td.qd-time").getLast().text()).isEqualTo("2026-11-27 14:03:12");
        assertThat(shown.select("tbody th span")).isEmpty();
    }

    /** A window keeps no text; one that Vaadin draws anew, as after a lost answer, gets what is true then. */
    @Test
    void theRowsAreReadAndSentEachTimeThatTheWindowIsDrawn() {
        ListTable<String> table =
                new ListTable<>(List.of(ListColumn.text("name", "名称", row -> row)), () -> List.copyOf(rows));
        rows.add("甲");
        UI.getCurrent().add(table);
        assertThat(sent()).hasSize(1).allMatch(text -> text.contains("甲"));
        assertThat(sent()).isEmpty();
        rows.add("乙");
        UI.getCurrent().getInternals().getStateTree().prepareForResync();
        assertThat(sent()).hasSize(1).allMatch(text -> text.contains("乙"));
        assertThat(table.getElement().getPropertyNames()).isEmpty();
    }

    private static List<String> sent() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(each -> each.getExpression().contains("innerHTML"))
                .map(each -> String.valueOf(each.getParameters().getFirst()))
                .toList();
    }

    private Document shown(Order order, String... names) {
        ListColumn<String> name = ListColumn.<String>text("name", "名称", row -> row)
                .leadsTo(row -> "units/" + row)
                .sortable();
        ListColumn<String> number = ListColumn.number("code", "编码", row -> 7);
        ListTable<String> table =
                new ListTable<>(List.of(name, number, verb()), List.of(names)).sorted(order, sorted::add);
        _find(ListTable.class).forEach(UI.getCurrent()::remove);
        UI.getCurrent().add(table);
        return Jsoup.parse(table.html());
    }

    private ListColumn<String> verb() {
        return ListColumn.<String>text("end", "操作", row -> row.startsWith("已") ? null : "停用")
                .verb(ended::add);
    }
}
