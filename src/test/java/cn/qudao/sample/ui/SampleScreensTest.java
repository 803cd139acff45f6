package cn.qudao.sample.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.domain.Limits;
import cn.qudao.contact.domain.PolicyDesk;
import cn.qudao.contact.domain.PolicyForm;
import cn.qudao.contact.domain.QuietHours;
import cn.qudao.contact.domain.Terms;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.sample.domain.SampleBook;
import cn.qudao.sample.domain.SampleDesk;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text is written, sent at a counter, counted as a contact, and followed until it has arrived. */
@PortalTest
class SampleScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private SampleBook book;

    @Autowired
    private SampleDesk desk;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SubscriberNumber number = ActivationMother.number();
    private Counter counter;
    private Terms before = new Terms(null, Limits.NONE, Map.of());

    @BeforeEach
    void prepare() {
        counter = activation.counter();
        before = activation.asSystem(() -> policies.inForce().terms());
        policy(null);
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
        decide(before);
    }

    @Test
    void aSampleIsWrittenSentAndFollowed() {
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        // Other tests of the process have products too, more than a page of them.
        screens.open("samples?q=" + counter.productCode());
        ListScreen.press("产品", 0);
        _click(button("保存"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("体验短信内容")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("体验短信内容")), "【体验】今天晴");
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv().getLast()).contains("【体验】今天晴");
        screens.close();

        enterAsClerk();
        screens.open("activate");
        assertThat(_find(SamplePanel.class)).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
        ListScreen.choose("发送体验短信", counter.productCode());
        assertThat(said()).contains(counter.productCode(), "待发送");
        assertThat(texts()).containsExactly("【体验】今天晴");
        jdbc.sql("update sms_out set state = 'DELIVERED' where subscriber_hash = ?")
                .param(hash())
                .update();
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(said()).contains("已送达");
        });

        ListScreen.choose("发送体验短信", counter.productCode());
        assertThat(said()).contains("体验短信未发送");
        assertThat(texts()).hasSize(1);
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("用户号码")),
                ActivationMother.number().digits());
        assertThat(said()).doesNotContain("体验短信未发送", "已送达");
    }

    @Test
    void theSameTwiceIsOneSampleAndOneContact() {
        write();
        enterAsClerk();
        assertThat(desk.send("t", number, counter.product())).isEmpty();
        assertThat(desk.send("t", number, counter.product())).isEmpty();
        assertThat(texts()).hasSize(1);
        assertThat(desk.send("t2", number, counter.product())).isPresent();
        assertThat(texts()).hasSize(1);
        assertThat(jdbc.sql("select purpose from contact_made where subscriber_hash = ?")
                        .param(hash())
                        .query((row, line) -> row.getString(1))
                        .list())
                .containsExactly("sample");
    }

    @Test
    void inQuietHoursNoneIsSentAndTheClerkReadsWhy() {
        write();
        enterAsClerk();
        LocalTime now = LocalTime.now(clock.withZone(Clocks.BUSINESS_ZONE));
        policy(new QuietHours(now.minusHours(1), now.plusHours(1)));
        assertThat(desk.send("t", number, counter.product()))
                .hasValueSatisfying(refusal -> assertThat(refusal.rule()).startsWith("contact."));
        assertThat(texts()).isEmpty();
    }

    @Test
    void onlyAtACounterAndOnlyWhatThereIs() {
        enterAsClerk();
        assertThatThrownBy(() -> desk.send("t", number, counter.product())).isInstanceOf(NotFound.class);
        write();
        assertThat(desk.offered()).extracting(ProductRow::id).contains(counter.product());
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        assertThatThrownBy(() -> desk.send("t", number, counter.product())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> book.write(counter.product(), "字".repeat(201))).isInstanceOf(RuleViolation.class);
        book.drop(counter.product());
        enterAsClerk();
        assertThat(desk.offered()).extracting(ProductRow::id).doesNotContain(counter.product());
    }

    private void write() {
        activation.asSystem(() -> {
            book.write(counter.product(), "【体验】今天晴");
            return true;
        });
    }

    private void policy(@Nullable QuietHours quiet) {
        decide(new Terms(quiet, Limits.NONE, Map.of(ContactChannel.SMS, new Limits(1, 3, 8))));
    }

    private void decide(Terms terms) {
        activation.asSystem(() -> {
            policies.decide(new PolicyForm(policies.inForce().number(), terms, "试验"));
            return true;
        });
    }

    private String said() {
        return _get(SamplePanel.class).getElement().getTextRecursively();
    }

    private List<String> texts() {
        return jdbc.sql("select message from sms_out where kind = 'SAMPLE' and subscriber_hash = ?")
                .param(hash())
                .query((row, line) -> row.getString(1))
                .list();
    }

    private byte[] hash() {
        return activation.asSystem(() -> numbers.hash(number));
    }

    private void enterAsClerk() {
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
