package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On the way from the portal to a phone an answer can get lost; the page goes on as if nothing had been. */
@BrowserTest
class LostAnswerTest {

    private final Chromium chromium;

    @Autowired
    LostAnswerTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aPageOfRowsWhoseAnswerGotLostIsThereAfterwards() {
        Page page = chromium.signedIn("grid", Screen.PHONE, "/outlets");
        page.locator(".qd-table th button").first().waitFor();
        AtomicInteger asked = new AtomicInteger();
        page.route("**/?v-r=uidl**", route -> loseTheFirst(route, asked));
        page.locator(".qd-table th button").first().click();
        Locator sorted = page.locator(".qd-table th[aria-sort=ascending]");
        assertThat(sorted).hasCount(1);
        assertThat(page.locator(".qd-table tbody tr").first()).isVisible();
        assertThat(asked.get()).isGreaterThan(1);
        page.unroute("**/?v-r=uidl**");
        page.context().close();
    }

    /** The portal has done what it was asked, and nobody hears of it. */
    private static void loseTheFirst(Route route, AtomicInteger asked) {
        if (asked.getAndIncrement() == 0) {
            route.fetch();
            route.abort();
        } else {
            route.resume();
        }
    }
}
