package cn.qudao.reportshelf.ui;

import static cn.qudao.testing.Screens.go;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.Entrance;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.ReportMother;
import cn.qudao.reporting.ReportMother.District;
import cn.qudao.reportshelf.domain.Question;
import cn.qudao.reportshelf.domain.SavedReports;
import cn.qudao.reportshelf.domain.SavedRow;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person keeps of a report, and how it opens again: for the same person later, and for another elsewhere. */
@PortalTest
class SavedReportsViewTest {

    private static final String FEBRUARY = "from=2026-02-01&to=2026-02-28";

    @Autowired
    private ReportMother mother;

    @Autowired
    private AccessMother accounts;

    @Autowired
    private Entrance entrance;

    @Autowired
    private Screens screens;

    @Autowired
    private SavedReports saved;

    @Autowired
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private District district;

    @BeforeEach
    void build() {
        district = mother.district();
        enter(district.unit(), ShippedRole.CITY_MANAGER);
    }

    @AfterEach
    void leave() {
        screens.close();
        entrance.leave();
    }

    private void enter(PlacedUnit unit, ShippedRole role) {
        entrance.enter(accounts.account(unit, role));
    }

    private void openAs(PlacedUnit unit, ShippedRole role, String address) {
        screens.close();
        enter(unit, role);
        screens.open(address);
    }

    private static void keep(String name) {
        _click(_get(Button.class, spec -> spec.withText("保存设置")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), name);
        _click(_get(Button.class, spec -> spec.withText("保存")));
    }

    private static String link(String name) {
        return _get(Anchor.class, spec -> spec.withText(name)).getHref();
    }

    private static String table() {
        return _find(ListTable.class).isEmpty() ? "" : _get(ListTable.class).html();
    }

    private SavedRow only() {
        assertThat(saved.all()).hasSize(1);
        return saved.all().getFirst();
    }

    @Test
    void lastMonthStaysLastMonthAndIsAtHandOnTheHomePage() {
        screens.open("reports/S1?period=last-month&named=true");

        keep("上月规模");

        assertThat(only().question().parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of("period", "last-month", "named", "true"));
        go("");
        assertThat(link("上月规模")).isEqualTo("reports/S1?period=last-month&named=true&or-own=true");
        go(link("上月规模"));
        assertThat(_get(Anchor.class, spec -> spec.withText("上月")).getElement().getAttribute("aria-current"))
                .isEqualTo("true");
        assertThat(_find(ListTable.class)).hasSize(1);
        Period lastMonth = Period.month(YearMonth.from(LocalDate.now(clock)).minusMonths(1));
        assertThat(_get(DayPicker.class, spec -> spec.withLabel("所在日期")).getValue())
                .isEqualTo(lastMonth.from());
    }

    @Test
    void chosenDaysStayTheseDays() {
        screens.open("reports/S1?" + FEBRUARY + "&level=outlet&sort=-outlets");
        keep("二月");
        assertThat(only().question().parameters())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("from", "2026-02-01", "to", "2026-02-28", "level", "outlet", "sort", "-outlets"));
        go("saved-reports");
        assertThat(table()).contains("2026-02-01 – 2026-02-28").contains("网点");
    }

    @Test
    void whoNamesNoPeriodMeansTheMonthSoFarAndWhoSaysSoNoFavourite() {
        screens.open("reports/S1");
        _click(_get(Button.class, spec -> spec.withText("保存设置")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "本月");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("收藏到首页")), false);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(only().question().parameters()).containsKey("period").doesNotContainKeys("from", "to");
        assertThat(saved.favourites()).isEmpty();
    }

    @Test
    void anEmptyNameIsRefusedAtTheFieldAndTheSameNameTakesThePlace() {
        screens.open("reports/S1?" + FEBRUARY);
        keep(" ");
        TextField name = _get(TextField.class, spec -> spec.withLabel("名称"));
        assertThat(name.getErrorMessage()).isEqualTo("名称需为 1 至 40 个字符。");
        _setValue(name, "二月");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        go("reports/S1?" + FEBRUARY + "&named=true");
        keep("二月 ");
        assertThat(only().question().parameters()).containsEntry("named", "true");
    }

    @Test
    void nobodyKeepsMoreThanAHundredAndNoNameTwice() {
        Question question = new Question("S1", Map.of());
        for (int i = 1; i <= SavedReports.MOST; i++) {
            saved.save("设置 " + i, question, false);
        }
        assertThatThrownBy(() -> saved.save("再来一个", question, false))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("reportshelf.saved.too-many");
        saved.save("设置 7", new Question("S3", Map.of()), false);
        long first = saved.all().getFirst().id();
        assertThatThrownBy(() -> saved.rename(first, "设置 7")).hasMessage("reportshelf.saved.name-taken");
        saved.rename(first, "换名");
        saved.delete(first);
        assertThat(saved.all()).hasSize(SavedReports.MOST - 1);
    }

    @Test
    void whatIsSharedReachesTheRoleBelowAndOpensInTheReadersOwnScope() {
        screens.open("reports/S1?unit=" + district.code() + "&level=outlet&" + FEBRUARY);
        keep("片区网点");
        saved.share(only().id(), ShippedRole.GRID_MANAGER.name());

        openAs(district.firstGrid(), ShippedRole.GRID_MANAGER, "saved-reports");
        assertThat(table()).contains("片区网点").contains("来自 测试").doesNotContain("删除");
        go(Jsoup.parse(table()).select("tbody th a").attr("href"));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("所保存的组织不在当前岗位范围内，这里显示的是本岗位的“沙面街道”。");
        assertThat(_get(ListTable.class).html()).contains("永安通讯店").doesNotContain("鑫源数码");

        openAs(district.firstGrid(), ShippedRole.CLERK, "saved-reports");
        assertThat(saved.all()).isEmpty();
        openAs(mother.district().firstGrid(), ShippedRole.GRID_MANAGER, "saved-reports");
        assertThat(saved.all()).as("elsewhere").isEmpty();
    }

    @Test
    void onlyWhoMaySharesAndNobodyTouchesWhatIsSharedWithHim() {
        long id = saved.save("共享", new Question("S1", Map.of()), false);
        saved.share(id, ShippedRole.GRID_MANAGER.name());
        assertThatThrownBy(() -> saved.share(id, "NOBODY")).hasMessage("access.role.unknown");

        enter(district.firstGrid(), ShippedRole.GRID_MANAGER);
        assertThatThrownBy(() -> saved.share(id, ShippedRole.CLERK.name())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> saved.rename(id, "我的")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> saved.delete(id)).isInstanceOf(NotFound.class);
        saved.star(id, true);
        assertThat(saved.favourites()).hasSize(1);

        enter(mother.district().firstGrid(), ShippedRole.GRID_MANAGER);
        assertThatThrownBy(() -> saved.star(id, true)).isInstanceOf(NotFound.class);
    }

    @Test
    void aReportThatIsGoneOrClosedSaysSoAndLeadsNowhere() {
        keepPastTheDoor("旧表", "X9");
        keepPastTheDoor("保密", "S2");
        screens.open("saved-reports");
        assertThat(table()).contains("报表 X9 已不存在").contains("（当前岗位无权查看）").doesNotContain("href=");
        go("reports");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText)).doesNotContain("旧表", "保密");
    }

    private void keepPastTheDoor(String name, String report) {
        jdbc.sql(
                        "insert into reportshelf_saved (id, account_id, name, report, parameters, version) values (?, ?, ?, ?, '', 0)")
                .params(List.of(Ids.next(), user.get().accountId(), name, report))
                .update();
    }

    @Test
    void theStarIsTurnedInTheList() {
        saved.save("一号", new Question("S1", Map.of("period", "month")), false);
        screens.open("saved-reports");
        ListScreen.press("收藏", 0);
        assertThat(saved.favourites()).hasSize(1);
        assertThat(table()).contains("★ 取消收藏");
        ListScreen.press("收藏", 0);
        assertThat(saved.favourites()).isEmpty();
    }
}
