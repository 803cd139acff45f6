package cn.qudao.prompt.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator sets a prompt up, changes it, and takes it away. */
@PortalTest
class PromptScreenTest {

    @Autowired
    private Screens screens;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPromptIsAddedChangedAndRemoved() {
        ProductRow product = mother.product();
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("prompts");
        int before = ListScreen.rows();
        _click(button("新增提示"));
        _click(button("保存"));
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("开通的产品")).isInvalid())
                .isTrue();
        _setValue((ComboBox<ProductRow>) _get(ComboBox.class, spec -> spec.withLabel("开通的产品")), product);
        assertThat(text().getValue()).contains("{number}", "{order}");
        _setValue(text(), "推荐 {nothing}");
        _click(button("保存"));
        assertThat(text().isInvalid()).isTrue();
        _setValue(text(), "推荐 {product}");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("结束时间（点）")), 20);
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv().getLast()).contains(product.code(), "推荐 {product}", "8:00 – 20:00");

        ListScreen.press("开通的产品", before);
        _setValue(text(), "请推荐 {product}");
        _click(button("保存"));
        assertThat(ListScreen.csv().getLast()).contains(product.code(), "请推荐 {product}");

        ListScreen.press("删除", before);
        assertThat(ListScreen.rows()).isEqualTo(before);
    }

    private static TextArea text() {
        return _get(TextArea.class, spec -> spec.withLabel("短信内容"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
