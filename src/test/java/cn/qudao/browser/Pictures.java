package cn.qudao.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Takes the pictures of the README on the whole demo province: {@code ./qudao test -Dtest=Pictures}. */
@BrowserTest
@TestPropertySource(properties = {"qudao.demo=province", "qudao.data=target/pictures-data"})
class Pictures {

    private static final Path FOLDER = Path.of("src/docs/pictures");

    private final Chromium chromium;
    private final YearMonth month;

    @Autowired
    Pictures(Chromium chromium, Clock clock) {
        this.chromium = chromium;
        this.month = YearMonth.now(clock).minusMonths(1);
    }

    @Test
    void takesThePicturesOfTheReadme() {
        take("province", Screen.DESK, "/", "home");
        take(
                "province",
                Screen.DESK,
                "/reports/R11?unit=44&from=%s&to=%s".formatted(month.atDay(1), month.atEndOfMonth()),
                "r11");
        take("grid", Screen.PHONE, "/outlets", "outlets-phone");
    }

    private void take(String person, Screen screen, String address, String name) {
        Page page = chromium.signedIn(person, screen, address);
        page.locator(".qd-page h1").waitFor();
        page.waitForTimeout(2_000);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        page.context().close();
    }
}
