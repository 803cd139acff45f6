package cn.qudao.sms.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.sms.domain.FormRow;
import cn.qudao.sms.domain.Grammar;
import cn.qudao.sms.domain.GrammarDesk;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator decides how orders are written, and tries it before a clerk does. */
@PortalTest
class GrammarScreenTest {

    @Autowired
    private Screens screens;

    @Autowired
    private GrammarDesk desk;

    @Autowired
    private Grammar grammar;

    @Autowired
    private Products products;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    private Counter counter;

    @BeforeEach
    void enter() {
        counter = activation.counter();
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void close() {
        screens.close();
        activation.asSystem(() -> {
            desk.forms().stream()
                    .filter(form -> form.position() > 5)
                    .map(FormRow::id)
                    .forEach(desk::removeForm);
            desk.words().forEach((word, product) -> desk.removeWord(word));
            return true;
        });
        acting.leave();
    }

    @Test
    void aFormAndAKeyWordAreAddedAndTried() {
        screens.open("message-grammar");
        _setValue(field("短信内容"), "开通 早报！13812345678");
        assertThat(said()).contains("不是开通指令");
        _click(button("新增写法"));
        _setValue(field("写法"), "开通 {product}");
        _click(button("保存"));
        assertThat(field("写法").isInvalid()).isTrue();
        _setValue(field("写法"), "开通{product}!{number}");
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(said()).contains("早报", "138****5678", "没有这个代码或关键词");

        _click(button("新增关键词"));
        _setValue(field("关键词"), "早报");
        _setValue(product(), products.find(counter.product()).orElseThrow());
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(said()).contains("开通“" + counter.productCode() + "”", "138****5678");
        assertThat(grammar.product("早报")).map(ProductRow::id).contains(counter.product());

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> "删除 早报".equals(button.getAriaLabel().orElse("")))));
        assertThat(said()).contains("没有这个代码或关键词");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        "删除 开通{product}!{number}".equals(button.getAriaLabel().orElse("")))));
        assertThat(said()).contains("不是开通指令");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{product}",
                "{product}{number}",
                "{product}#{product}",
                "{product}#{number}#{number}",
                "{product}#{number}{x}",
                "{product}#{number} 再加上五十多个字再加上五十多个字再加上五十多个字再加上五十多个字再加上五十多个字再加上五十多个字再加上五十多个字"
            })
    void aFormThatCannotBeReadIsRefused(String pattern) {
        assertThatThrownBy(() -> desk.addForm(pattern)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void noTwoAreTheSameAndTheLastFormStays() {
        String first = desk.forms().getFirst().pattern();
        assertThatThrownBy(() -> desk.addForm(first)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> desk.addWord(counter.productCode(), counter.product()))
                .isInstanceOf(RuleViolation.class);
        desk.addWord("ｚａｏｂａｏ", counter.product());
        assertThat(desk.words()).containsKey("ZAOBAO");
        assertThatThrownBy(() -> desk.addWord("zaobao", counter.product())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> desk.addWord("a b", counter.product())).isInstanceOf(RuleViolation.class);
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
        assertThatThrownBy(() -> desk.forms()).isInstanceOf(Refused.class);
    }

    private static String said() {
        return _find(Paragraph.class).getFirst().getText();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ProductRow> product() {
        return (ComboBox<ProductRow>) _get(ComboBox.class, spec -> spec.withLabel("产品"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
