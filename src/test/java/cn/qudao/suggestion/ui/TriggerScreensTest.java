package cn.qudao.suggestion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.suggestion.CustomerEvents;
import cn.qudao.suggestion.CustomerEvents.CustomerEvent;
import cn.qudao.suggestion.ServiceMode;
import cn.qudao.suggestion.Stage;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.suggestion.TriggerChannel;
import cn.qudao.suggestion.TriggerEvent;
import cn.qudao.suggestion.domain.TriggerBook;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.FigureCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator says what an event calls for; the clerk finds it in the list and at the counter. */
@PortalTest
class TriggerScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private TriggerBook book;

    @Autowired
    private CustomerEvents events;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
        activation.asSystem(() -> {
            book.inForce().forEach(trigger -> book.end(trigger.series()));
            return true;
        });
        mother.clear();
    }

    @Test
    void aTriggerIsAddedAndItsTaskIsFoundAndFinished() {
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("suggestion-triggers");
        _click(button("新增触发规则"));
        select("事件", TriggerEvent.WORK_ORDER_CLOSED);
        select("生命周期阶段", Stage.USE);
        select("服务营销模式", ServiceMode.TRIGGERED_SERVICE);
        select("渠道", TriggerChannel.NOTICE);
        _click(button("保存"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("提示内容")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("提示内容")), "问候维修是否满意");
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv().get(1)).contains("维修工单完成", "触发服务", "问候维修是否满意", "仅提示话语");
        screens.close();

        Counter counter = activation.counter();
        SubscriberNumber number = ActivationMother.number();
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
        happens("w", number, counter);
        screens.open("activate");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
        assertThat(_get(SuggestionPanel.class).getElement().getTextRecursively())
                .contains("跟进：问候维修是否满意");
        Screens.go("");
        FigureCard due = _find(FigureCard.class).stream()
                .filter(card -> card.getElement().getTextRecursively().startsWith("服务营销任务1"))
                .findFirst()
                .orElseThrow();
        Screens.go(due.getHref());
        assertThat(ListScreen.csv()).hasSize(2);
        assertThat(ListScreen.csv().get(1))
                .contains("问候维修是否满意", number.masked())
                .doesNotContain(number.digits());
        ListScreen.press("完成", 0);
        assertThat(ListScreen.rows()).isZero();

        happens("again", number, counter);
        Screens.go("activate");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
        _click(button("已告知"));
        assertThat(_get(SuggestionPanel.class).getElement().getTextRecursively())
                .doesNotContain("问候维修是否满意");
        Screens.go("suggestion-tasks?done=true");
        assertThat(ListScreen.rows()).isEqualTo(2);
    }

    private void happens(String reference, SubscriberNumber number, Counter counter) {
        events.happened(new CustomerEvent(
                TriggerEvent.WORK_ORDER_CLOSED,
                reference,
                number,
                counter.clerk().place(),
                null,
                null,
                clock.instant()));
    }

    @SuppressWarnings("unchecked")
    private static <T> void select(String label, T value) {
        _setValue((Select<T>) _get(Select.class, spec -> spec.withLabel(label)), value);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
