package cn.qudao.card.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer with a card before the clerk. */
@PortalTest
class CardCounterScreenTest {

    @Autowired
    private Screens screens;

    @Autowired
    private CardMother cards;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    private Counter counter;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void stand() {
        counter = mother.counter();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
    }

    @AfterEach
    void leave() throws IOException {
        screens.close();
        acting.leave();
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void aCardIsRegisteredAndTheCustomerIsAskedWhatHeWants() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        SubscriberNumber number = ActivationMother.number();
        screens.open("activate");
        _get(Details.class, spec -> spec.withPredicate(it -> it.getSummaryText().equals("客户有实体卡")))
                .setOpened(true);
        _setValue(text("卡密"), card.code());
        _setValue(text("用户号码"), number.digits());
        _click(button("登记并开通"));
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
            MockVaadin.clientRoundtrip(false);
            return _find(Span.class).stream().anyMatch(said -> said.getText().equals("开通成功"));
        });
        _setValue(text("卡密"), card.code());
        _click(button("登记并开通"));
        assertThat(text("卡密").getErrorMessage()).isEqualTo("卡 " + card.serial() + " 已激活使用");
        Screens.go("card-registrations?state=succeeded");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains(card.serial(), number.masked(), "开通成功");
        Screens.go("activate");
        _setValue(text("用户号码"), number.digits());
        assertThat(_find(Span.class).stream().map(Span::getText)).anyMatch(said -> said.startsWith("询问客户："));
        _click(button("续用"));
        assertThat(_find(Button.class, spec -> spec.withText("续用"))).isEmpty();
    }

    @Test
    void aCardIsSoldByItsNumber() {
        PrintedCard card = cards.issued(counter, CardKind.TRIAL, 1).getFirst();
        screens.open("activate");
        _get(Details.class, spec -> spec.withPredicate(it -> it.getSummaryText().equals("客户有实体卡")))
                .setOpened(true);
        _click(button("登记并开通"));
        _click(button("只售出，由客户以后登记"));
        _setValue(text("卡号"), "77");
        _click(button("保存"));
        assertThat(text("卡号").isInvalid()).isTrue();
        _setValue(text("卡号"), card.serial());
        _click(button("保存"));
        acting.enter(access.account(mother.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        Screens.go("cards?state=sold");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains(card.serial());
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
