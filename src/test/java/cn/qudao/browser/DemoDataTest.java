package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What the demo brings along besides its figures. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataTest {

    private final Chromium chromium;
    private Page page;

    @Autowired
    DemoDataTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    void open() {
        page = chromium.signedIn("admin", Screen.DESK, "/platforms");
    }

    @AfterAll
    void close() {
        page.context().close();
    }

    @Test
    void whateverTheTerminalSpeaksThePortalIsChinese() {
        page.navigate("/platforms");
        assertThat(page.locator(".qd-layout")).containsText("演示开通平台");
        assertThat(page.locator(".qd-layout")).not().containsText("Demo platform");
    }

    @Test
    void someCardsAreUsed() {
        page.navigate("/cards?state=ACTIVE");
        assertThat(page.locator(".qd-layout")).containsText(Pattern.compile("139\\*{4}00\\d\\d"));
    }
}
