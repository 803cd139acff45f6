package cn.qudao.offer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.offer.Offers;
import cn.qudao.offer.domain.OfferBook;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Packages and promotions, as who keeps the catalogue and who sells sees them. */
@PortalTest
class OfferScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private ProductFeed feed;

    @Autowired
    private Offers offers;

    @Autowired
    private OfferBook book;

    @Autowired
    private Scope scope;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    private final String one = OrgExamples.code("P");
    private final String two = OrgExamples.code("P");
    private final String code = OrgExamples.code("T");
    private List<ProductId> ids = List.of();

    @BeforeEach
    void signIn() {
        LocalDate since = LocalDate.of(2026, 3, 1);
        ids = scope.asSystem(
                "test",
                () -> feed.add(List.of(
                        new NewProduct(one, "甲" + one, one, "C", Money.of("5"), since),
                        new NewProduct(two, "乙" + two, two, "C", Money.of("6"), since))));
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aPackageIsBegunSoldAndEnded() {
        LocalDate today = LocalDate.now(clock);
        screens.open("packages");
        _click(button("新增套装"));
        _setValue(text("编码"), code);
        _setValue(text("中文名称"), "试验套装");
        _setValue(text("英文名称"), "Package on trial");
        choose(one, two);
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("月费（元）")), new BigDecimal("11"));
        _click(inDialog("保存"));
        assertThat(_get(BigDecimalField.class, spec -> spec.withLabel("月费（元）")).isInvalid())
                .as("no cheaper than one by one")
                .isTrue();
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("月费（元）")), new BigDecimal("8"));
        _click(inDialog("保存"));
        assertThat(offers.packagesWith(ids.getFirst(), today)).hasSize(1);
        Screens.go("packages?lasting=true&q=" + code);
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("甲" + one + " + 乙" + two, "3");
        ListScreen.press("终止", 0);
        _setValue(text("原因"), "改版");
        _click(inDialog("终止"));
        assertThat(offers.packagesWith(ids.getFirst(), today)).isEmpty();
        Screens.go("packages?lasting=false&q=" + code);
        assertThat(ListScreen.rows()).isEqualTo(1);
    }

    @Test
    void aPromotionIsGrantedToWhomItIsMadeFor() {
        LocalDate today = LocalDate.now(clock);
        screens.open("promotions");
        _click(button("新增促销"));
        _setValue(text("中文名称"), "首月免费" + one);
        _setValue(text("英文名称"), "First month free");
        @SuppressWarnings("unchecked")
        ComboBox<String> subject = _get(ComboBox.class, spec -> spec.withLabel("产品或套装"));
        subject.setValue(one);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("月数")), 1);
        _click(inDialog("保存"));
        DatePicker until = _get(DatePicker.class, spec -> spec.withLabel("终止日期"));
        assertThat(until.isInvalid()).isTrue();
        _setValue(until, today.plusDays(10));
        _click(inDialog("保存"));
        assertThat(offers.promotions(ids.getFirst(), "roadside", null, today)).hasSize(1);
        assertThat(offers.promotions(ids.getFirst(), "roadside", null, today.plusDays(10)))
                .isEmpty();
        assertThat(offers.promotions(ids.getLast(), "roadside", null, today)).isEmpty();
        Screens.go("promotions?kind=free_months&q=" + one);
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("前 1 个月免费");
        ListScreen.press("终止", 0);
        _setValue(text("原因"), "名额已满");
        _click(inDialog("终止"));
        assertThat(offers.promotions(ids.getFirst(), "roadside", null, today)).isEmpty();
    }

    @Test
    void whoSellsSeesOffersAndKeepsNone() {
        acting.enter(mother.account(mother.province(), ShippedRole.CLERK));
        screens.open("packages");
        assertThat(_find(Button.class, spec -> spec.withText("新增套装"))).isEmpty();
        assertThatThrownBy(() -> book.endPackage(1, LocalDate.now(clock), "试验")).isInstanceOf(Refused.class);
        Screens.go("promotions");
        assertThat(_find(Button.class, spec -> spec.withText("新增促销"))).isEmpty();
    }

    private void choose(String... codes) {
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<ProductRow> field = _get(MultiSelectComboBox.class, spec -> spec.withLabel("包含产品"));
        List<ProductRow> offered = field.getListDataView().getItems().toList();
        field.setValue(Stream.of(codes)
                .flatMap(code -> offered.stream().filter(row -> row.code().equals(code)))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
