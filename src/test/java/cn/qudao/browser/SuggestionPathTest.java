package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The suggestions at the counter, as a clerk uses them. */
@BrowserTest
class SuggestionPathTest {

    private final Chromium chromium;
    private final List<Page> pages = new ArrayList<>();

    @Autowired
    SuggestionPathTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theNumberIsHardlyTypedAndWhatFitsItStandsThere(Screen screen) {
        Page page = chromium.signedIn("clerk", screen, "/activate");
        pages.add(page);
        Locator number = page.getByLabel("用户号码");
        number.pressSequentially("1371234560" + screen.ordinal());
        Locator cards = page.locator(".sug-card");
        assertThat(cards.first()).isVisible();
        assertThat(cards.first()).containsText("重点推荐");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(screen.width);
        String first = cards.first().locator("h3").textContent();
        cards.first().locator("[aria-haspopup=menu]").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("太贵"))
                .click();
        assertThat(page.locator(".sug-card h3").first()).not().hasText(first);

        // Typed and tapped without a pause: what is asked for is for the number that stands there.
        number.fill("1371234561" + screen.ordinal());
        page.locator(".act-tiles vaadin-button").first().click();
        assertThat(page.locator(".act-feed li").first()).containsText("137****561" + screen.ordinal());
    }
}
