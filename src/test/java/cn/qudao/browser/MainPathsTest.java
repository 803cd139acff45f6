package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class MainPathsTest {

    private static final int LEVELS_DOWN_TO_OUTLETS = 3;
    private static final int ROWS = 10_000;

    private final Chromium chromium;
    private final RollUps rollUps;
    private final Scope scope;
    private final Clock clock;
    private final List<Page> pages = new ArrayList<>();

    @Autowired
    MainPathsTest(Chromium chromium, RollUps rollUps, Scope scope, Clock clock) {
        this.chromium = chromium;
        this.rollUps = rollUps;
        this.scope = scope;
        this.clock = clock;
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aProvinceManagerReadsHowFarTheChannelReachesAndDrillsToTheOutlets(Screen screen) {
        Page page = kept(chromium.signIn("province", screen));
        page.navigate("/reports/R11?unit=44&from=%s&to=%s".formatted(month().atDay(1), month().atEndOfMonth()));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("渠道发展报表")))
                .isVisible();
        assertThat(page.getByText("渠道覆盖率").first()).isVisible();
        for (int level = 0; level < LEVELS_DOWN_TO_OUTLETS; level++) {
            Locator unit = page.locator(".qd-table a[href*='unit=']:visible").first();
            String name = unit.textContent();
            unit.click();
            assertThat(page.locator(".qd-trail")).containsText(name);
            fits(page, screen);
        }
        assertThat(page.locator(".qd-table a:visible").first()).isVisible();
    }

    @Test
    void aGridManagerSeesTheGridOnAPhone() {
        Page page = signedIn("grid", Screen.PHONE, "/");
        assertThat(page.getByText("推荐笔数").first()).isVisible();
        fits(page, Screen.PHONE);
        for (String path : List.of("/outlets", "/reports", "/recommendations", "/organisation")) {
            page.navigate(path);
            assertThat(page.locator(".qd-page h1")).isVisible();
            fits(page, Screen.PHONE);
        }
        page.navigate("/outlets");
        assertThat(page.locator(".qd-table td").first()).hasCSS("display", "grid");
    }

    /** The calendar of the first field would open over the form as soon as that has the focus. */
    @Test
    void whoStopsAnOutletOnAPhoneSeesTheWholeForm() {
        Page page = signedIn("admin", Screen.PHONE, "/outlets");
        open(page, page.locator(".qd-table a:visible").first());
        button(page, "停用").click();
        assertThat(page.getByLabel("原因")).isFocused();
        assertThat(page.locator("vaadin-date-picker[opened]")).hasCount(0);
    }

    @Test
    void aClerkRecommendsAndSeesItInTheFigures() {
        // Whatever other paths have left behind stands in the figures.
        scope.asSystem("test", rollUps::catchUp);
        Page page = signedIn("clerk", Screen.PHONE, "/");
        Locator today = page.locator(".qd-figure-value").first();
        today.waitFor();
        String after = Integer.toString(Integer.parseInt(today.textContent()) + 1);
        page.navigate("/activate");
        page.getByLabel("用户号码").fill("13812345678");
        page.locator(".act-tiles vaadin-button:visible").first().click();
        assertThat(page.locator(".act-feed")).containsText("138****5678");
        fits(page, Screen.PHONE);
        for (int tries = 0; tries < 20; tries++) {
            page.navigate("/");
            today.waitFor();
            if (today.textContent().equals(after)) {
                break;
            }
            page.waitForTimeout(500);
        }
        assertThat(today).hasText(after);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPostIsLentTakenUpAndTakenBack(Screen screen) {
        Page lender = signedIn("district", screen, "/profile");
        button(lender, "委托岗位").click();
        lender.getByLabel("受托人登录名").fill("grid");
        button(lender, "保存").click();
        assertThat(button(lender, "收回")).isVisible();

        Page taker = signedIn("grid", screen, "/outlets");
        String own = outlets(taker);
        personMenu(taker).click();
        taker.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("天河区.*（受托）")))
                .click();
        taker.waitForURL("**/");
        assertThat(taker.locator(".access-person-post").first()).hasText(Pattern.compile("天河区.*（受托）"));
        fits(taker, screen);
        assertThat(outletsInAll(taker)).isNotEqualTo(own);

        button(lender, "收回").click();
        assertThat(button(lender, "收回")).hasCount(0);
        assertThat(outletsInAll(taker)).isEqualTo(own);
        assertThat(taker.locator(".access-person-post").first()).hasText("五山街道 · 网格经理");
    }

    /** What the list counts: the part of the hierarchy that the post reaches. */
    private static String outletsInAll(Page page) {
        page.navigate("/outlets");
        return outlets(page);
    }

    private static String outlets(Page page) {
        Locator count = page.locator(".qd-list-count");
        count.waitFor();
        return count.textContent();
    }

    private static Locator personMenu(Page page) {
        return page.locator(".access-person vaadin-menu-bar-button").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void anAdministratorIsShownTheSevenBadRowsAmongTenThousand(@TempDir Path folder) throws IOException {
        Page page = signedIn("admin", Screen.DESK, "/imports?kind=units");
        page.locator("vaadin-upload input[type=file]").setInputFiles(unitsWithSevenBadRows(folder));
        assertThat(page.getByText(Pattern.compile("共 10,000 行，其中 7 行有问题"))).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认导入")))
                .hasCount(0);
    }

    /** With beans made when they are first used, as the portal is shipped: the trail must not wait for somebody to ask for it. */
    @Test
    void whatAnAdministratorChangesStandsInTheTrail() {
        Page page = signedIn("admin", Screen.DESK, "/organisation/440106");
        open(page, page.locator(".qd-table a[href*='organisation/']").last());
        button(page, "改名").click();
        page.getByLabel("名称").fill("改过名字的街道");
        button(page, "保存").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("改过名字的街道")))
                .isVisible();
        page.navigate("/audit?action=CHANGED");
        assertThat(page.locator(".qd-table tbody tr").first()).containsText("改过名字的街道");
        page.locator(".qd-table tbody button, .qd-table tbody a").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("改过名字的街道", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1);
    }

    /** Waits for the page of the unit, which has the same buttons as the one before. */
    private static void open(Page page, Locator unit) {
        String name = unit.textContent();
        unit.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    private static Path unitsWithSevenBadRows(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("级别,编码,名称,上级编码,启用日期"));
        for (int i = 1; i <= ROWS; i++) {
            String parent = i % 1_428 == 0 ? "NOWHERE" : "440106";
            lines.add("网格,B%05d,新网格%d,%s,2026-01-01".formatted(i, i, parent));
        }
        assertThat(lines.stream().filter(line -> line.contains("NOWHERE"))).hasSize(7);
        return Files.write(folder.resolve("units.csv"), lines);
    }

    private Page signedIn(String name, Screen screen, String address) {
        return kept(chromium.signedIn(name, screen, address));
    }

    private Page kept(Page page) {
        pages.add(page);
        return page;
    }

    private YearMonth month() {
        return YearMonth.now(clock).minusMonths(1);
    }

    private static void fits(Page page, Screen screen) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing scrolls sideways at " + page.url())
                .isLessThanOrEqualTo(screen.width);
    }
}
