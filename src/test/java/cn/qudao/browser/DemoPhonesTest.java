package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.demo.gateway.DemoPhones;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The doors for which one needs an operator's systems, on a machine that has none. */
@BrowserTest
class DemoPhonesTest {

    private final Chromium chromium;
    private final DemoPhones phones;
    private final List<Page> pages = new ArrayList<>();

    @Autowired
    DemoPhonesTest(Chromium chromium, DemoPhones phones) {
        this.chromium = chromium;
        this.phones = phones;
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aCallerGoesThroughTheVoiceMenuAndTheManagerSeesTheCall(Screen screen) {
        Page phone = kept(chromium.window(screen));
        phone.navigate(phones.address());
        phone.locator("#dialling input").fill("1354%d000001".formatted(screen.ordinal()));
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拨打"))
                .click();
        Locator call = phone.locator("#call");
        assertThat(call).containsText("欢迎办理增值业务");
        press(call, "1");
        assertThat(call).containsText("确认请按 1");
        press(call, "1");
        assertThat(call).containsText("结果将以短信通知您");
        assertThat(call.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(screen.width);

        Page manager = kept(chromium.signedIn("province", screen, "/calls"));
        assertThat(manager.locator(".qd-layout")).containsText("135****0001");
    }

    @Test
    void whoeverHasThePageOpenIsToldWhenThePortalStopsAndWhenItIsBack() {
        Page phone = kept(chromium.window(Screen.PHONE));
        phone.navigate(phones.address());
        Locator gone = phone.getByText("门户没有应答");
        assertThat(phone.locator("#screens li").first()).isVisible();
        assertThat(gone).isHidden();
        phone.context().setOffline(true);
        assertThat(gone).isVisible();
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发送"))
                .click();
        assertThat(phone.locator("#screens li").first()).isVisible();
        phone.context().setOffline(false);
        assertThat(gone).isHidden();
    }

    private static void press(Locator call, String key) {
        call.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(key).setExact(true))
                .click();
    }

    private Page kept(Page page) {
        pages.add(page);
        return page;
    }
}
