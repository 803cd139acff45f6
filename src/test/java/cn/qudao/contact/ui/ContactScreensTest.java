package cn.qudao.contact.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.Trail;
import cn.qudao.access.security.ActingAs;
import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.contact.domain.Limits;
import cn.qudao.contact.domain.PolicyDesk;
import cn.qudao.contact.domain.PolicyForm;
import cn.qudao.contact.domain.Terms;
import cn.qudao.customer.CustomerMother;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a number, the do-not-contact list and the policy, as those who keep them use them. */
@PortalTest
class ContactScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private ContactPolicy policy;

    @Autowired
    private PolicyDesk desk;

    @Autowired
    private Trail trail;

    @Autowired
    private Scope scope;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    private final SubscriberNumber number = CustomerMother.number();
    private Terms before = new Terms(null, Limits.NONE, Map.of());
    private String me = "";

    @BeforeEach
    void signIn() {
        me = mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR);
        acting.enter(me);
        before = desk.inForce().terms();
        decide(new Terms(null, Limits.NONE, Map.of(ContactChannel.SMS, new Limits(1, null, null))));
    }

    @AfterEach
    void leave() {
        screens.close();
        scope.asSystem("test", () -> decide(before));
        acting.leave();
    }

    @Test
    void whoLooksANumberUpSeesWhoIsCappedAndByWhat() {
        policy.contacted(new Contact(number, ContactChannel.SMS, clock.instant(), "test", "a"));
        look();
        assertThat(details()).anyMatch(text -> text.startsWith("今天用这种方式联系该用户已达上限 1 次") && text.contains("今天 1/1"));
        assertThat(details()).anyMatch(text -> text.startsWith("现在可以联系。"));
        assertThat(trail.of(me, AuditAction.LOOKED_UP))
                .extracting(Trail.Told::subjectLabel)
                .containsExactly(number.masked());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("subscribers");
    }

    @Test
    void aNumberIsPutOnTheListAndTakenOffInOneStepEach() {
        look();
        _click(button("列入免打扰"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("列入免打扰")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("原因")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "客户来电要求");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("列入免打扰")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(details()).filteredOn(text -> text.contains("不接受任何联系")).hasSize(4);
        assertThat(policy.refusal(number, ContactChannel.COUNTER, clock.instant()))
                .isPresent();

        _click(button("解除免打扰"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "客户同意恢复");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("解除免打扰")));
        assertThat(details()).noneMatch(text -> text.contains("不接受任何联系"));
        assertThat(policy.refusal(number, ContactChannel.COUNTER, clock.instant()))
                .isEmpty();
        assertThat(trail.of(me, AuditAction.CREATED))
                .filteredOn(told -> told.subjectType().equals("DoNotContact"))
                .singleElement()
                .satisfies(told -> assertThat(told.details()).contains("客户来电要求", "***"));
    }

    @Test
    void theListShowsNumbersMaskedAndTakesThemOff() {
        screens.open("do-not-contact");
        _click(button("列入免打扰"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "监管要求");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("列入免打扰")));
        assertThat(ListScreen.csv().get(1)).contains(number.masked(), "监管要求", "有效");
        assertThat(ListScreen.csv().get(1)).doesNotContain(number.digits());
        ListScreen.press("解除免打扰", 0);
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "监管解除");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("解除免打扰")));
        assertThat(ListScreen.csv().get(1)).contains(number.masked(), "已结束");
        Screens.go("do-not-contact?stands=true&channel=push");
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void aPolicyIsDecidedWithItsReasonAndHoldsAtOnce() {
        screens.open("contact-policy");
        _click(button("修改策略"));
        _setValue(_get(TimePicker.class, spec -> spec.withLabel("静默开始")), LocalTime.of(20, 30));
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "国庆期间收紧");
        _click(save());
        assertThat(_get(TimePicker.class, spec -> spec.withLabel("静默结束")).isInvalid())
                .isTrue();
        _setValue(_get(TimePicker.class, spec -> spec.withLabel("静默结束")), LocalTime.of(9, 0));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("短信 · 每天")), 0);
        _click(save());
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(DescriptionList.Description.class).stream().map(DescriptionList.Description::getText))
                .contains("每天 20:30 至 09:00", "每天 0 · 每周 不限 · 每月 不限");
        assertThat(ListScreen.csv().get(1)).contains("国庆期间收紧");
        assertThat(policy.refusal(number, ContactChannel.SMS, clock.instant())).isPresent();
    }

    @Test
    void aLimitThatIsNoneIsShownAtItsFieldAndNothingIsDecided() {
        screens.open("contact-policy");
        _click(button("修改策略"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "试验");
        IntegerField push = _get(IntegerField.class, spec -> spec.withLabel("推送 · 每周"));
        _setValue(push, 1000);
        _click(save());
        assertThat(push.isInvalid()).isTrue();
        _setValue(push, 999);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("柜台 · 每天")), -1);
        _click(save());
        assertThat(push.isInvalid()).isFalse();
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("柜台 · 每天")).isInvalid())
                .isTrue();
        assertThat(desk.inForce().terms().of(ContactChannel.PUSH)).isEqualTo(Limits.NONE);
    }

    @Test
    void whoMayOnlyReadIsOfferedNoChange() {
        screens.close();
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_MANAGER));
        screens.open("contact-policy");
        assertThat(_find(Button.class, spec -> spec.withText("修改策略"))).isEmpty();
    }

    private void look() {
        screens.open("subscribers");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
        _click(button("查询"));
    }

    private void decide(Terms terms) {
        desk.decide(new PolicyForm(desk.inForce().number(), terms, "试验"));
    }

    private static List<String> details() {
        return _find(Span.class, spec -> spec.withClasses("qd-soft")).stream()
                .map(Span::getText)
                .toList();
    }

    private static Button save() {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText("保存"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
