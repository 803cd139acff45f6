package cn.qudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.card.domain.CardTill;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.SmsMother;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer registers a trial card on the own phone, where nobody is signed in. */
@BrowserTest
class CardPathTest {

    private final Chromium chromium;
    private final CardMother cards;
    private final CardTill till;
    private final ActivationMother mother;
    private final AccessMother access;
    private final ActingAs acting;
    private final SmsMother texts;
    private final SubscriberNumber customer = ActivationMother.number();
    private Counter counter;
    private DemoPlatform platform;
    private Page phone;

    @Autowired
    CardPathTest(
            Chromium chromium,
            CardMother cards,
            CardTill till,
            ActivationMother mother,
            AccessMother access,
            ActingAs acting,
            SmsMother texts) {
        this.chromium = chromium;
        this.cards = cards;
        this.till = till;
        this.mother = mother;
        this.access = access;
        this.acting = acting;
        this.texts = texts;
    }

    @BeforeEach
    void stand() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        phone = chromium.window(Screen.PHONE);
    }

    @AfterEach
    void close() throws IOException {
        phone.context().close();
        acting.leave();
        platform.close();
    }

    @Test
    void fromTheCodeOnTheCardToTheFreeMonth() {
        PrintedCard card = bought();
        phone.navigate("/card");
        begin("2345-6789-ABCD");
        assertThat(phone.getByLabel("卡密")).hasValue("2345-6789-ABCD");
        assertThat(phone.locator("body")).containsText("卡密有误");
        fits();

        begin(card.code());
        assertThat(phone.getByRole(AriaRole.HEADING)).hasText("输入短信验证码");
        assertThat(phone.locator("body")).not().containsText(customer.digits());
        fits();
        phone.getByLabel("短信验证码").fill(code());
        phone.getByRole(AriaRole.BUTTON).click();
        assertThat(phone.getByRole(AriaRole.HEADING)).hasText("开通成功");
        assertThat(phone.locator("body")).containsText("免费体验至");
        fits();
        assertThat(phone.context().cookies()).isEmpty();
    }

    private void begin(String code) {
        phone.getByLabel("卡密").fill(code);
        phone.getByLabel("手机号码").fill(customer.digits());
        phone.getByRole(AriaRole.BUTTON).click();
    }

    private PrintedCard bought() {
        PrintedCard card = cards.issued(counter, CardKind.TRIAL, 1).getFirst();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        till.sell(card.serial());
        acting.leave();
        return card;
    }

    private String code() {
        Matcher code = Pattern.compile("\\d{6}")
                .matcher(texts.texts(customer, MessageKind.CODE).getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private void fits() {
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .as("nothing scrolls sideways at " + phone.url())
                .isLessThanOrEqualTo(Screen.PHONE.width);
    }
}
