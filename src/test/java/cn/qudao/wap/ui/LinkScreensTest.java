package cn.qudao.wap.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.wap.WapMother;
import cn.qudao.wap.domain.PhoneDoor;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clerk sends a link and sees what the customer does; the manager reads it. */
@PortalTest
class LinkScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private PhoneDoor door;

    @Autowired
    private WapMother links;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    private final SubscriberNumber customer = ActivationMother.number();
    private Counter counter;
    private DemoPlatform platform;

    @BeforeEach
    void stand() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        links.allow();
    }

    @AfterEach
    void leave() throws IOException {
        screens.close();
        acting.leave();
        links.asBefore();
        platform.close();
    }

    @Test
    void theClerkSeesEachStepOfTheCustomerAndTheManagerReadsIt() {
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        screens.open("activate");
        assertThat(_find(LinkPanel.class)).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), customer.digits());
        ListScreen.choose("请用户在手机上确认", counter.productCode());
        assertThat(said()).contains(customer.masked(), counter.productCode(), "确认短信待发送");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), "");
        assertThat(said()).as("stays when the next customer comes").contains(customer.masked());

        String token = links.path(customer).substring("/w/".length());
        door.open(token);
        soon(() -> assertThat(said()).contains("用户已打开"));
        door.answer(token, true);
        soon(() -> assertThat(_find(Span.class)).anyMatch(span -> span.getText().equals("开通成功")));
        soon(() -> assertThat(said()).contains("开通成功"));

        Screens.go("phone-links");
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains(customer.masked()) && line.contains("开通成功"))
                .noneMatch(line -> line.contains(customer.digits()));
        Screens.go("messages-out");
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains("确认链接") && line.contains("内容仅收件人可见"))
                .noneMatch(line -> line.contains("/w/"));

        acting.enter(access.account(mother.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        Screens.go("phone-links?state=SUCCEEDED");
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains(counter.outlet().name()));
        acting.enter(access.account(mother.placed(mother.counter().outlet()), ShippedRole.SHOP_OWNER));
        Screens.go("phone-links");
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void whyNoneWasSentStandsThere() {
        mother.blacklist(customer);
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        screens.open("activate");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), customer.digits());
        ListScreen.choose("请用户在手机上确认", counter.productCode());
        assertThat(said()).contains("未发送", "黑名单");
    }

    private static void soon(ThrowingRunnable expected) {
        await().pollInSameThread().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            expected.run();
        });
    }

    private static String said() {
        return _get(LinkPanel.class).getElement().getTextRecursively();
    }
}
