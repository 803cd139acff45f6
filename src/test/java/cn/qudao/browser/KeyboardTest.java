package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.search.domain.FollowedLog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has no mouse gets everywhere; each test begins on a page of its own, in the same window. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTest {

    private final Chromium chromium;
    private final FollowedLog log;
    private Page page;

    @Autowired
    KeyboardTest(Chromium chromium, FollowedLog log) {
        this.chromium = chromium;
        this.log = log;
    }

    @BeforeAll
    void signIn() {
        page = chromium.signedIn("admin", Screen.DESK, "/profile");
    }

    @AfterAll
    void close() {
        page.context().close();
    }

    @Test
    void theSheetOfKeysTellsTheTruth() {
        goHome();
        press("Alt+k");
        Locator sheet = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("键盘快捷键"));
        assertThat(sheet).containsText("Alt + S");
        press("Escape");
        assertThat(sheet).hasCount(0);
        press("Alt+r");
        assertThat(heading("报表")).isVisible();
        press("Alt+o");
        assertThat(heading("组织架构")).isVisible();
        press("Alt+h");
        assertThat(heading(".*您好")).isVisible();
    }

    @Test
    void aUnitIsSearchedAndOpened() {
        log.read();
        goHome();
        press("Alt+s");
        assertThat(search()).isFocused();
        page.keyboard().type("wushan");
        assertThat(page.locator("vaadin-combo-box-item:visible").first()).containsText("五山街道");
        press("ArrowDown");
        press("Enter");
        assertThat(heading("五山街道")).isVisible();
    }

    @Test
    void enterOpensThePageOfAllThatIsFound() {
        log.read();
        press("Alt+s");
        assertThat(search()).isFocused();
        page.keyboard().type("推荐");
        assertThat(page.locator("vaadin-combo-box-item:visible").last()).containsText("查看全部结果");
        press("Enter");
        page.waitForURL("**/search?q=**");
        assertThat(heading("搜索")).isVisible();
        assertThat(page.locator(".qd-search-hits mark").first()).hasText("推荐");
    }

    private Locator search() {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("搜索单位、产品、文章、帖子"));
    }

    @Test
    void aDialogBeginsAtItsFirstFieldEnterSavesAndEscapeLeavesItAlone() {
        page.navigate("/dictionaries");
        Locator add = button("新增条目");
        add.focus();
        press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("编码")).isFocused();
        page.keyboard().type("cinema");
        press("Tab");
        press("Enter");
        assertThat(dialog.getByLabel("中文名称")).hasAttribute("aria-invalid", "true");
        press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(add).isFocused();
        assertThat(page.locator(".qd-table")).not().containsText("cinema");
    }

    @Test
    void enterPicksFromAListAndDoesNotSaveYet() {
        page.navigate("/accounts");
        button("新建账号").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("登录名")).isFocused();
        page.keyboard().type("wangfang");
        press("Tab");
        page.keyboard().type("王芳");
        press("Tab");
        page.keyboard().type("wushan");
        assertThat(page.locator("vaadin-combo-box-item:visible").first()).containsText("五山街道");
        press("ArrowDown");
        press("Enter");
        assertThat(dialog.getByRole(AriaRole.COMBOBOX)).hasValue("五山街道");
        button("取消").click();
        assertThat(dialog).hasCount(0);
        page.navigate("/accounts?q=wangfang");
        assertThat(page.locator(".qd-empty")).isVisible();
    }

    @Test
    void oneOfFewIsChosenByArrowsAndStaysInHand() {
        page.navigate("/outlets");
        Locator state = page.locator(".qd-choice")
                .filter(new Locator.FilterOptions().setHasText("状态"))
                .locator("select");
        state.focus();
        press("ArrowDown");
        page.waitForURL("**/outlets?state=valid");
        assertThat(state).isFocused();
        press("ArrowDown");
        page.waitForURL("**/outlets?state=invalid");
        assertThat(state).isFocused();
        press("Home");
        page.waitForURL("**/outlets");
        assertThat(state).isFocused();
    }

    @Test
    void aMenuIsOpenedWalkedAndLeft() {
        page.navigate("/outlets");
        Locator columns = button("列");
        Locator entries = page.getByRole(AriaRole.MENUITEMCHECKBOX);
        Locator heads = page.locator(".qd-table th");
        columns.focus();
        press("Enter");
        assertThat(entries.first()).isFocused();
        int before = heads.count();
        press("ArrowDown");
        assertThat(entries.nth(1)).isFocused();
        assertThat(entries.nth(1)).hasAttribute("aria-checked", "true");
        press("Space");
        assertThat(heads).hasCount(before - 1);
        assertThat(entries.nth(1)).hasAttribute("aria-checked", "false");
        assertThat(entries.nth(1)).isFocused();
        press("ArrowUp");
        press("ArrowUp");
        assertThat(page.locator(".qd-menu-entries").getByText("恢复默认列")).isFocused();
        press("Enter");
        assertThat(heads).hasCount(before);
        assertThat(entries).hasCount(0);
        assertThat(columns).isFocused();
        press("Enter");
        assertThat(entries.first()).isFocused();
        press("Escape");
        assertThat(entries).hasCount(0);
        assertThat(columns).isFocused();
    }

    @Test
    void enterBeginsANewLineWhereThereAreSeveral() {
        page.navigate("/work-standard/CHANNEL_STAFF");
        button("编写新版本").click();
        page.getByLabel("标题").fill("渠道督导规范");
        Locator items = page.getByLabel("条目");
        items.click();
        page.keyboard().type("每周巡店");
        press("Enter");
        page.keyboard().type("每月汇总");
        assertThat(items).hasValue("每周巡店\n每月汇总");
        press("Escape");
    }

    /** A worker's answers could come back with the session of before a sign-in, and end it. */
    @Test
    void nothingAsksThePortalBehindThePersonsBack() {
        goHome();
        assertThat(page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"))
                .isEqualTo(0);
    }

    private void goHome() {
        page.navigate("/");
        page.locator(".qd-layout").waitFor();
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("^" + text + "$")));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
