package cn.qudao.activation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.NewRule;
import cn.qudao.activation.RuleKind;
import cn.qudao.activation.RuleTerms.Conflict;
import cn.qudao.activation.RuleTerms.Eligibility;
import cn.qudao.activation.RuleTerms.Repeat;
import cn.qudao.activation.domain.RuleBook;
import cn.qudao.activation.domain.RuleRow;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Feature;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an administrator writes the rules. */
@PortalTest
class RulesScreenTest {

    @Autowired
    private Screens screens;

    @Autowired
    private RuleBook rules;

    @Autowired
    private Products products;

    @Autowired
    private Dictionaries dictionaries;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    private Counter counter;

    @BeforeEach
    void open() {
        counter = mother.counter();
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("activation-rules");
        _click(button("新增规则"));
    }

    @AfterEach
    void close() {
        mine().forEach(row -> rules.end(row.series()));
        screens.close();
        acting.leave();
    }

    @Test
    void whomAProductIsForIsChosenFromTheWordsOfAFeature() {
        _setValue(choice(RuleKind.class, "规则"), RuleKind.ELIGIBILITY);
        _setValue(box("产品"), product(counter.product()));
        _setValue(choice(Feature.class, "特征"), Feature.TERMINAL);
        _click(button("保存"));
        assertThat(words().isInvalid()).isTrue();
        _setValue(words(), words("4g", "5g"));
        _click(button("保存"));
        assertThat(mine())
                .singleElement()
                .extracting(RuleRow::terms)
                .isEqualTo(new Eligibility(Feature.TERMINAL, Set.of("4g", "5g"), true));
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains(counter.productCode()) && line.contains("终端类型：仅限5G 智能手机、4G 智能手机"));
    }

    @Test
    void whatAProductExcludesIsAnotherProduct() {
        _setValue(choice(RuleKind.class, "规则"), RuleKind.CONFLICT);
        assertThat(_find(IntegerField.class)).as("only what the kind wants").isEmpty();
        _setValue(box("产品"), product(counter.product()));
        _setValue(box("互斥的产品"), product(counter.product()));
        _click(button("保存"));
        assertThat(box("互斥的产品").isInvalid()).isTrue();
        Counter other = mother.counter();
        screens.open("activation-rules");
        _click(button("新增规则"));
        _setValue(choice(RuleKind.class, "规则"), RuleKind.CONFLICT);
        _setValue(box("产品"), product(counter.product()));
        _setValue(box("互斥的产品"), product(other.product()));
        _click(button("保存"));
        assertThat(mine()).singleElement().extracting(RuleRow::terms).isEqualTo(new Conflict(other.product()));
        assertThat(ListScreen.csv()).anyMatch(line -> line.contains("与" + other.productCode() + "不能同时开通"));
    }

    @Test
    void whatARuleSaidBeforeIsFilledInAgain() {
        write(2);
        open(mine().getFirst());
        _setValue(most(), 5);
        _click(button("保存"));
        open(mine().getFirst());
        _click(button("填入此版本"));
        assertThat(most().getValue()).isEqualTo(2);
        _click(button("保存"));
        assertThat(mine()).singleElement().satisfies(row -> {
            assertThat(row.edition()).isEqualTo(3);
            assertThat(row.terms()).isEqualTo(Repeat.of(RuleKind.REPEAT_DAY, 2));
        });
    }

    @Test
    void ofTwoThatHaveARuleOpenTheSecondIsTold() {
        write(2);
        RuleRow row = mine().getFirst();
        open(row);
        rules.change(row.series(), row.edition(), new NewRule(row.product(), Repeat.of(RuleKind.REPEAT_DAY, 9)));
        _setValue(most(), 5);
        _click(button("保存"));
        NotificationsKt.expectNotifications("其他人刚刚修改了该规则，请重新打开。");
        assertThat(mine()).singleElement().extracting(RuleRow::terms).isEqualTo(Repeat.of(RuleKind.REPEAT_DAY, 9));
    }

    @Test
    void aRuleEndsForWhoHasReadWhatThatMeans() {
        write(2);
        int row = ListScreen.csv().stream()
                .map(line -> line.contains(counter.productCode()))
                .toList()
                .indexOf(true);
        ListScreen.press("停用", row - 1);
        assertThat(mine()).hasSize(1);
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("最多 2 次");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(mine()).isEmpty();
    }

    private void write(int times) {
        _setValue(choice(RuleKind.class, "规则"), RuleKind.REPEAT_DAY);
        _setValue(box("产品"), product(counter.product()));
        _setValue(most(), times);
        _click(button("保存"));
    }

    private void open(RuleRow row) {
        new RuleDialog(rules, products.all(), dictionaries, row, () -> {}).open();
    }

    private static IntegerField most() {
        return _get(IntegerField.class, spec -> spec.withLabel("最多次数"));
    }

    private List<RuleRow> mine() {
        return rules.inForce().stream()
                .filter(row -> counter.product().equals(row.product()))
                .toList();
    }

    private ProductRow product(ProductId id) {
        return products.find(id).orElseThrow();
    }

    private Set<DictionaryRow> words(String... codes) {
        return dictionaries.entries(Feature.TERMINAL.dictionary()).stream()
                .filter(row -> List.of(codes).contains(row.code()))
                .collect(Collectors.toSet());
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> choice(Class<T> type, String label) {
        return (Select<T>) (Component) _get(Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ProductRow> box(String label) {
        return (ComboBox<ProductRow>) (Component) _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<DictionaryRow> words() {
        return (MultiSelectComboBox<DictionaryRow>)
                (Component) _get(MultiSelectComboBox.class, spec -> spec.withLabel("适用"));
    }
}
