package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manager keeps of a report, from the page of the report to the home page, the subscription and the file. */
@BrowserTest
class ReportShelfPathTest {

    private final Chromium chromium;
    private @Nullable Page page;

    @Autowired
    ReportShelfPathTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void close() {
        if (page != null) {
            page.context().close();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aSettingIsSavedSeenAtHomeAndSubscribedTo(Screen screen) {
        String name = "上月覆盖 " + screen;
        Page page = signedIn(screen, "/reports/R11?period=last-month");
        button(page, "保存设置").click();
        page.getByLabel("名称").fill(name);
        button(page, "保存").click();
        assertThat(page.getByText("已保存“" + name + "”")).isVisible();

        page.navigate("/");
        Locator favourite = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        assertThat(favourite).isVisible();
        fits(page, screen);
        favourite.click();
        page.waitForURL(Pattern.compile(".*/reports/R11\\?.*period=last-month.*"));
        assertThat(page.locator(".qd-quick-periods [aria-current]")).hasText("上月");

        page.navigate("/saved-reports");
        fits(page, screen);
        row(page, name)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("订阅").setExact(true))
                .click();
        assertThat(page.getByText("系统没有配置邮件服务器，只能在系统内通知。")).isVisible();
        fits(page, screen);
        button(page, "保存").click();
        assertThat(row(page, name)).containsText("每个工作日 08:00，XLSX");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aFileIsMadeInTheBackgroundAndANoticeLeadsToIt(Screen screen) throws IOException {
        Page page = signedIn(screen, "/reports/R11?period=last-month");
        page.locator("button", new Page.LocatorOptions().setHasText("后台生成")).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("CSV"))
                .click();
        assertThat(page.getByText("已开始在后台生成")).isVisible();

        page.navigate("/report-exports");
        Locator link = page.locator("a.qd-download").first();
        assertThat(link).isVisible();
        fits(page, screen);
        Download file = page.waitForDownload(link::click);
        assertThat(file.suggestedFilename()).startsWith("R11-").endsWith(".csv");
        assertThat(Files.readString(file.path())).contains("渠道发展报表").contains("合计");

        page.navigate("/");
        page.locator(".notice-bell vaadin-button").click();
        Locator notice =
                page.locator(".notice-list vaadin-button").filter(new Locator.FilterOptions().setHasText("已生成"));
        notice.first().click();
        page.waitForURL("**/report-exports");
        page.navigate("/report-runs");
        assertThat(page.locator(".qd-table")).containsText("后台 CSV");
        fits(page, screen);
    }

    private Page signedIn(Screen screen, String address) {
        Page opened = chromium.signedIn("province", screen, address);
        page = opened;
        return opened;
    }

    private static Locator row(Page page, String name) {
        return page.locator(".qd-table tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static void fits(Page page, Screen screen) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(screen.width);
    }
}
