package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.wap.WapMother;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk on either screen, and a customer who has nothing but a phone and a link. */
@BrowserTest
class LinkPathTest {

    /** The demo's platform refuses one order in sixteen, as one does on an ordinary day. */
    private static final Pattern END = Pattern.compile("开通成功|未能开通");

    private final Chromium chromium;
    private final WapMother links;
    private final List<Page> pages = new ArrayList<>();

    @Autowired
    LinkPathTest(Chromium chromium, WapMother links) {
        this.chromium = chromium;
        this.links = links;
    }

    @BeforeEach
    void allow() {
        links.allow();
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
        links.asBefore();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theCustomerConfirmsOnThePhoneAndTheClerkSeesIt(Screen screen) {
        String number = "1353%d000001".formatted(screen.ordinal());
        Page clerk = kept(chromium.signedIn("clerk", screen, "/activate"));
        clerk.getByLabel("用户号码").fill(number);
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("请用户在手机上确认"))
                .click();
        clerk.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("短信套餐"))
                .click();
        Locator line = clerk.locator("p", new Page.LocatorOptions().setHasText("135****0001 · 短信套餐"));
        assertThat(line).containsText("确认短信");
        fits(clerk, screen);

        Page phone = kept(chromium.window(Screen.PHONE));
        Response offer = phone.navigate(links.path(new SubscriberNumber(number)));
        assertThat(offer.status()).isEqualTo(200);
        assertThat(phone.getByRole(AriaRole.HEADING)).hasText("请确认业务办理");
        assertThat(phone.locator("dl")).containsText("元/月");
        fits(phone, Screen.PHONE);
        assertThat(line).containsText("用户已打开");

        phone.getByText("确认开通").click();
        assertThat(phone.getByRole(AriaRole.HEADING)).hasText(END);
        assertThat(line).containsText(Pattern.compile("开通成功|开通失败"));
        assertThat(clerk.locator(".act-feed li").first()).containsText("135****0001");
        fits(phone, Screen.PHONE);

        String result = phone.getByRole(AriaRole.HEADING).textContent();
        phone.reload();
        assertThat(phone.getByRole(AriaRole.HEADING)).hasText(result);
        assertThat(phone.context().cookies()).isEmpty();
    }

    private Page kept(Page page) {
        pages.add(page);
        return page;
    }

    private static void fits(Page page, Screen screen) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing scrolls sideways at " + page.url())
                .isLessThanOrEqualTo(screen.width);
    }
}
