package cn.qudao.offer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.offer.domain.GroupOfferDesk;
import cn.qudao.offer.domain.GroupOfferPages;
import cn.qudao.offer.domain.GroupState;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.Facts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group-buy offer on its way to the counter, and there. */
@PortalTest
class GroupOfferScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private GroupOfferPages pages;

    @Autowired
    private GroupOfferDesk desk;

    @Autowired
    private Products products;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    @Autowired
    private Clock clock;

    private final String code = OrgExamples.code("G");
    private final SubscriberNumber number = ActivationMother.number();
    private Counter counter;
    private ProductRow product;
    private String administrator = "";
    private String manager = "";

    @BeforeEach
    void signIn() {
        counter = activation.counter();
        product = scope.asSystem("test", () -> products.find(counter.product()).orElseThrow());
        PlacedUnit province = mother.province();
        manager = acting.enter(mother.account(province, ShippedRole.PROVINCE_MANAGER));
        administrator = acting.enter(mother.account(province, ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void isWrittenWithItsListReviewedByAnotherAndSeenAtTheCounter() {
        draft();
        Screens.go("group-offers/" + code);
        _click(button("提交审批"));
        assertThat(state()).as("nobody is on the list").isEqualTo(GroupState.DRAFT);
        addNumbers(number.digits() + " 12345");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("手机号码")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("手机号码")), number.digits() + "\n13900000000");
        _click(inDialog("保存"));
        assertThat(ListScreen.csv()).hasSize(3).anyMatch(line -> line.contains(number.masked()));
        assertThat(ListScreen.csv()).noneMatch(line -> line.contains(number.digits()));
        ListScreen.press("移除", 1);
        assertThat(ListScreen.rows()).isEqualTo(1);
        _click(button("提交审批"));
        _click(button("批准"));
        assertThat(state()).as("four eyes").isEqualTo(GroupState.REVIEW);

        acting.resume(manager);
        Screens.go("group-offers?state=review&q=" + code);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("group-offers/" + code);
        _click(button("批准"));
        assertThat(state()).isEqualTo(GroupState.APPROVED);
        assertThat(_get(Facts.class).getElement().getTextRecursively()).contains("已用 0，上限 10");
        Screens.go("group-offers/" + code + "?taken=true");
        assertThat(ListScreen.rows()).isZero();

        acting.enter(mother.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
        Screens.go("activate");
        assertThat(tile()).isEqualTo(product.nameZh() + "5 元/月");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
        assertThat(tile()).isEqualTo(product.nameZh() + "3 元/月5团购优惠：市教育局，每月 3 元");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), "13900000000");
        assertThat(tile()).as("taken off the list").isEqualTo(product.nameZh() + "5 元/月");

        acting.resume(administrator);
        Screens.go("group-offers/" + code);
        _click(button("终止"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "协议到期");
        _click(inDialog("终止"));
        assertThat(scope.asSystem("test", () -> pages.find(code)).holds(LocalDate.now(clock)))
                .isFalse();
    }

    @Test
    void whoSellsSeesNoLists() {
        acting.enter(mother.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
        assertThatThrownBy(() -> pages.all()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.submit(code)).isInstanceOf(Refused.class);
        acting.resume(manager);
        screens.open("group-offers");
        assertThat(_find(Button.class, spec -> spec.withText("新增团购优惠"))).isEmpty();
        assertThatThrownBy(() -> desk.submit(code)).isInstanceOf(Refused.class);
    }

    private void draft() {
        LocalDate today = LocalDate.now(clock);
        screens.open("group-offers");
        _click(button("新增团购优惠"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("编码")), code);
        _setValue(_get(TextField.class, spec -> spec.withLabel("政企客户")), "市教育局");
        @SuppressWarnings("unchecked")
        ComboBox<ProductRow> products = _get(ComboBox.class, spec -> spec.withLabel("产品"));
        products.setValue(product);
        BigDecimalField price = _get(BigDecimalField.class, spec -> spec.withLabel("月费（元）"));
        _setValue(price, new BigDecimal("5"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("终止日期")), today.plusDays(30));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("名额上限")), 10);
        _click(inDialog("保存"));
        assertThat(price.isInvalid()).as("no cheaper than for everybody").isTrue();
        _setValue(price, new BigDecimal("3"));
        _click(inDialog("保存"));
    }

    private void addNumbers(String typed) {
        _click(button("添加号码"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("手机号码")), typed);
        _click(inDialog("保存"));
    }

    private GroupState state() {
        return scope.asSystem("test", () -> pages.find(code).state());
    }

    private String tile() {
        return _get(
                        Button.class,
                        spec -> spec.withPredicate(
                                button -> button.getAriaLabel().orElse("").equals("开通" + product.nameZh())))
                .getElement()
                .getTextRecursively();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
