package cn.qudao.prompt.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    private JdbcClient jdbc;

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

    /** R9: what stands above the list is what its records add up to, and opens them. */
    @Test
    void aManagerSeesWhatBecameOfThePromptsOfTheOwnDistrict() {
        PlacedUnit district = access.district();
        PlacedUnit outlet = access.below(access.below(district.place()).place());
        ProductRow product = mother.product();
        prompt(outlet, product, "SENT", "DELIVERED", true);
        prompt(outlet, product, "SENT", "DELIVERED", null);
        prompt(outlet, product, "SENT", "FAILED", null);
        prompt(outlet, product, "BROKEN", null, null);
        prompt(access.below(access.below(access.district().place()).place()), product, "SENT", "DELIVERED", true);
        acting.enter(access.account(district, ShippedRole.CHANNEL_STAFF));
        screens.open("prompt-messages");
        assertThat(ListScreen.rows()).isEqualTo(4);
        assertThat(_get(DescriptionList.class).getElement().getTextRecursively())
                .contains("已发送3", "已送达2", "送达后有推荐1", "推荐成功1", "响应率50.0%", "转化率50.0%");
        assertThat(ListScreen.csv().get(1)).contains("生成失败", "未推荐").doesNotContain("已送达");
        // Also where the list is asked for something that a figure is not about.
        screens.open("prompt-messages?state=FAILED&answer=NONE");
        assertThat(ListScreen.rows()).isEqualTo(1);
        List<Anchor> figures = _find(_get(DescriptionList.class), Anchor.class);
        assertThat(figures).extracting(Anchor::getText).containsExactly("3", "2", "1", "1");
        for (Anchor figure : figures) {
            screens.open(figure.getHref());
            assertThat(ListScreen.rows()).isEqualTo(Integer.parseInt(figure.getText()));
        }
    }

    private void prompt(
            PlacedUnit outlet,
            ProductRow product,
            String outcome,
            @Nullable String state,
            @Nullable Boolean succeeded) {
        jdbc.sql("insert into prompt_due (activation_id, scope_key, product_id, activated_at, outcome, message_state,"
                        + " answer_recommendation_id, succeeded) values (?, ?, ?, utc_timestamp(6), ?, ?, ?, ?)")
                .param(Ids.next())
                .param(outlet.place().key())
                .param(product.id().value())
                .param(outcome)
                .param(state)
                .param(succeeded == null ? null : Ids.next())
                .param(succeeded)
                .update();
    }

    private static TextArea text() {
        return _get(TextArea.class, spec -> spec.withLabel("短信内容"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
