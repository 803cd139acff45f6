package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk asks, the outlet answers with a quotation, and a moderator hides what should not stand there, which the open window hears of. */
@BrowserTest
class ForumPathTest {

    private final Chromium chromium;
    private final List<Page> windows = new ArrayList<>();

    @Autowired
    ForumPathTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void close() {
        windows.forEach(window -> window.context().close());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheQuestionToTheModerator(Screen screen) {
        String title = "彩铃怎么退订 " + screen;
        Page clerk = signedIn("clerk", screen, "/forum");
        button(clerk, "发帖").click();
        Locator dialog = clerk.getByRole(AriaRole.DIALOG);
        Locator board = dialog.getByRole(AriaRole.COMBOBOX);
        board.fill("问题求助");
        board.press("Enter");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发帖"))
                .click();
        clerk.waitForURL(Pattern.compile(".*/forum-writing/\\d+"));
        clerk.getByLabel("标题").fill(title);
        clerk.getByLabel("正文").fill("用户要**退订**\n\n<img src=x onerror=\"document.title='ran'\">");
        assertThat(clerk.locator(".markdown-text strong")).hasText("退订");
        assertThat(clerk.getByText("草稿已保存")).isVisible();
        fits(clerk, screen);
        button(clerk, "发布").click();
        clerk.waitForURL(Pattern.compile(".*/forum/\\d+"));
        String address = clerk.url();
        fits(clerk, screen);

        Page outlet = signedIn("outlet", screen, address);
        button(outlet, "引用").click();
        Locator reply = outlet.getByLabel("回复");
        assertThat(reply).hasValue(Pattern.compile("退订"));
        reply.press("End");
        reply.fill(reply.inputValue() + "办不了，别问了");
        button(outlet, "发表回复").click();
        assertThat(outlet.locator(".forum-post")).hasCount(2);
        assertThat(outlet.locator(".forum-post blockquote")).hasCount(1);
        assertThat(outlet).not().hasTitle("ran");
        fits(outlet, screen);

        Locator bell = outlet.locator(".notice-bell > vaadin-button");
        assertThat(bell).hasAttribute("aria-label", Pattern.compile("\\d"));
        int before = unread(bell);
        Page moderator = signedIn("admin", screen, address);
        moderator
                .locator(".forum-post")
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("隐藏"))
                .click();
        Locator asked = moderator.getByRole(AriaRole.DIALOG);
        asked.getByLabel("原因").fill("请说明办理方法");
        asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("隐藏"))
                .click();
        assertThat(moderator.getByText("原因：请说明办理方法")).isVisible();
        fits(moderator, screen);
        outlet.waitForCondition(() -> unread(bell) == before + 1);

        clerk.navigate(address);
        assertThat(clerk.locator(".forum-post")).hasCount(1);
        outlet.navigate(address);
        assertThat(outlet.getByText("原因：请说明办理方法")).isVisible();
    }

    /** As the window says now, without having been loaded anew. */
    private static int unread(Locator bell) {
        return Integer.parseInt(bell.getAttribute("aria-label").replaceAll("\\D", ""));
    }

    private Page signedIn(String name, Screen screen, String address) {
        Page window = chromium.signedIn(name, screen, address);
        windows.add(window);
        return window;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void fits(Page page, Screen screen) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing scrolls sideways at " + page.url())
                .isLessThanOrEqualTo(screen.width);
    }
}
