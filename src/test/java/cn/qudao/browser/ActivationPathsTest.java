package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.activation.ActivationMother;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the number at the counter to the result, with the demo's own platform behind it. */
@BrowserTest
class ActivationPathsTest {

    /** The demo's platform refuses one order in sixteen, as one does on an ordinary day. */
    private static final int CUSTOMERS = 10;

    private static final Pattern END = Pattern.compile("开通成功|开通失败");

    private final Chromium chromium;
    private final List<Page> pages = new ArrayList<>();

    @Autowired
    ActivationPathsTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theOneAtTheCounterSeesSuccessByPushAndThenWhyNotOnceMore(Screen screen) {
        Page page = signedIn("outlet", screen, "/activate");
        int tries = 0;
        do {
            assertThat(++tries).as("customers without a success").isLessThan(CUSTOMERS);
            // None of an earlier run: what they were asked today is still on record.
            page.getByLabel("用户号码").fill(ActivationMother.number().digits());
            oneMore(page, () -> tile(page).dblclick(), END);
        } while (!latest(page).textContent().contains("开通成功"));
        fits(page, screen);
        oneMore(page, () -> tile(page).click(), Pattern.compile("未通过"));
        assertThat(latest(page)).containsText(Pattern.compile("今天已向该号码推荐过短信套餐|已开通短信套餐"));
        assertThat(latest(page)).containsText(Pattern.compile("起可再次推荐|请推荐其他产品"));
        fits(page, screen);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aFileWithBadLinesComesToAResultForEach(Screen screen, @TempDir Path folder) throws IOException {
        String first = "1352%d000001".formatted(screen.ordinal());
        String second = "1352%d000002".formatted(screen.ordinal());
        Path file = folder.resolve("numbers.csv");
        Files.writeString(file, "号码\n%s\n12345\n%s\n%s\n".formatted(first, second, first), StandardCharsets.UTF_8);
        Page page = submitted(screen, file);
        assertThat(page.getByText(Pattern.compile("共 4 行：错误 2，.*处理中 0，等待 0"))).isVisible();
        assertThat(page.getByText("与第 2 行重复").first()).isVisible();
        fits(page, screen);
    }

    private Page submitted(Screen screen, Path file) {
        Page page = signedIn("outlet", screen, "/batches");
        Locator product = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("产品").setExact(true));
        product.click();
        page.locator("vaadin-combo-box-item:visible").first().click();
        assertThat(product).not().hasValue("");
        // The file goes to the portal by a way of its own, and may otherwise be there before the product.
        page.waitForFunction("Object.values(Vaadin.Flow.clients).every(each => !each.isActive || !each.isActive())");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.waitForURL(Pattern.compile("/batches/\\d+"));
        return page;
    }

    /** One and no more, although a finger may tap twice; others may have asked for something here before, in this run or the last. */
    private static void oneMore(Page page, Runnable tap, Pattern outcome) {
        Locator lines = page.locator(".act-feed li a");
        String before = lines.count() == 0 ? null : lines.first().getAttribute("href");
        tap.run();
        if (before != null) {
            assertThat(lines.first()).not().hasAttribute("href", before);
        }
        assertThat(latest(page)).containsText(outcome);
        if (before == null) {
            assertThat(lines).hasCount(1);
        } else {
            assertThat(lines.nth(1)).hasAttribute("href", before);
        }
    }

    private static Locator tile(Page page) {
        return page.locator(".act-tiles vaadin-button[aria-label='开通短信套餐']");
    }

    private static Locator latest(Page page) {
        return page.locator(".act-counter li, .act-counter .qd-empty").first();
    }

    private Page signedIn(String name, Screen screen, String address) {
        Page page = chromium.signedIn(name, screen, address);
        pages.add(page);
        return page;
    }

    private static void fits(Page page, Screen screen) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing scrolls sideways at " + page.url())
                .isLessThanOrEqualTo(screen.width);
    }
}
