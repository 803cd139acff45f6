package cn.qudao.catalogue.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.Hints;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.Prices;
import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.CataloguePages;
import cn.qudao.catalogue.domain.PhaseForm;
import cn.qudao.catalogue.domain.SalesPolicy;
import cn.qudao.catalogue.domain.Shelf;
import cn.qudao.catalogue.domain.VersionRow;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.WordPicker;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.Facts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Products on their way onto the shelf, and what is decided about them, on the screens. */
@PortalTest
class CatalogueScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Products products;

    @Autowired
    private ProductFeed feed;

    @Autowired
    private Shelf shelf;

    @Autowired
    private CataloguePages pages;

    @Autowired
    private Prices prices;

    @Autowired
    private Hints hints;

    @Autowired
    private SalesPolicy policy;

    @Autowired
    private Dictionaries dictionaries;

    @Autowired
    private Units units;

    @Autowired
    private UnitFeed unitFeed;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Scope scope;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    private final String code = OrgExamples.code("P");
    private String administrator = "";
    private String manager = "";

    @BeforeEach
    void signIn() {
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
    void aProductGetsOntoTheShelfByTheApprovalOfSomebodyElse() {
        screens.open("products");
        _click(button("新增产品"));
        _setValue(text("编码"), code);
        _setValue(text("中文名称"), "掌上课堂");
        _setValue(text("英文名称"), "Pocket school");
        chooseClass("C");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("月费（元）")), new BigDecimal("6"));
        _click(inDialog("保存"));
        assertThat(known()).isEmpty();
        Screens.go("products/" + code);
        _click(button("提交审核"));
        _click(button("批准上架"));
        assertThat(known()).as("four eyes").isEmpty();

        acting.resume(manager);
        Screens.go("products?pending=review&q=" + code);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("products/" + code);
        _click(button("退回"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "月费偏高");
        _click(inDialog("退回"));
        assertThat(_find(Button.class, spec -> spec.withText("修改产品"))).isEmpty();

        acting.resume(administrator);
        Screens.go("products/" + code);
        assertThat(facts()).contains("月费偏高");
        _click(button("修改产品"));
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("月费（元）")), new BigDecimal("5"));
        _click(inDialog("保存"));
        _click(button("提交审核"));

        acting.resume(manager);
        Screens.go("products/" + code);
        _click(button("批准上架"));
        assertThat(known()).hasSize(1);
        assertThat(known().getFirst().isOnShelf(LocalDate.now(clock))).isTrue();
        assertThat(known().getFirst().monthlyPrice()).isEqualTo(Money.of("5"));
    }

    @Test
    void aProductStandsInACategoryOfTheMallFromTheApprovalOn() {
        ProductId id = sold();
        screens.open("products/" + code);
        _click(button("修改产品"));
        _setValue(
                _get(WordPicker.class, spec -> spec.withLabel("商城类目")),
                dictionaries.entries(Dictionary.MALL_CATEGORY).get(2));
        _click(inDialog("保存"));
        assertThat(facts()).contains("– → 流量包");
        _click(button("提交审核"));
        assertThat(products.find(id)).map(ProductRow::category).isEmpty();
        Screens.go("products?category=data-pack&q=" + code);
        assertThat(ListScreen.rows()).as("as it is sold").isZero();

        acting.resume(manager);
        Screens.go("products/" + code);
        _click(button("批准上架"));
        assertThat(products.find(id)).map(ProductRow::category).contains("data-pack");
        assertThat(facts()).contains("流量包");
        assertThat(pages.detail(code).approved())
                .extracting(VersionRow::category)
                .containsExactly("data-pack", null);
        Screens.go("products?category=data-pack&q=" + code);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("products?category=terminal&q=" + code);
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void whatIsOnTheShelfStaysAsApprovedUntilTheChangeIs() {
        ProductId id = sold();
        screens.open("products/" + code);
        _click(button("修改产品"));
        _setValue(text("中文名称"), "掌上课堂加强版");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("月费（元）")), new BigDecimal("8"));
        _click(inDialog("保存"));
        _click(button("提交审核"));
        LocalDate today = LocalDate.now(clock);
        assertThat(known().getFirst().nameZh()).isEqualTo("掌上课堂");
        assertThat(prices.monthly(id, null, null, today)).contains(Money.of("5"));
        assertThat(facts()).contains("掌上课堂 → 掌上课堂加强版", "5 → 8");

        acting.resume(manager);
        Screens.go("products/" + code);
        _click(button("批准上架"));
        assertThat(known().getFirst().nameZh()).isEqualTo("掌上课堂加强版");
        assertThat(prices.monthly(id, null, null, today)).contains(Money.of("8"));
        assertThat(prices.monthly(id, null, null, today.minusDays(1))).contains(Money.of("5"));
        assertThat(pages.detail(code).approved())
                .extracting(version -> version.nameZh())
                .containsExactly("掌上课堂加强版", "掌上课堂");
    }

    @Test
    void aProductIsTakenOffTheShelfForAReason() {
        sold();
        screens.open("products/" + code);
        _click(button("下架"));
        _click(inDialog("下架"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("原因")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "内容方停止供应");
        _click(inDialog("下架"));
        assertThat(facts()).contains("内容方停止供应");
        Screens.go("products?state=off_shelf&q=" + code);
        assertThat(ListScreen.csv()).hasSize(2);
        Screens.go("products?state=on_shelf&q=" + code);
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void aScriptIsWrittenWithGapsThatCanBeFilled() {
        ProductId id = sold();
        screens.open("products/" + code);
        _click(button("新增话术"));
        TextArea zh = _get(TextArea.class, spec -> spec.withLabel("中文话术"));
        _setValue(zh, "您好！{姓名}可以办理{product}");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("英文话术")), "Hello! Take the {product}");
        _click(inDialog("保存"));
        assertThat(zh.isInvalid()).isTrue();
        _setValue(zh, "您好！{number} 可以办理{product}");
        _click(inDialog("保存"));
        assertThat(hints.script(id, "business")).isPresent();
        assertThat(_find(Span.class, spec -> spec.withText("您好！{number} 可以办理{product}")))
                .hasSize(1);
        _click(button("删除"));
        assertThat(hints.script(id, null)).isEmpty();
    }

    @Test
    void aParticularPriceIsSetSeenAsOfADayAndWithdrawn() {
        ProductId id = sold();
        LocalDate today = LocalDate.now(clock);
        screens.open("products/" + code);
        _click(button("设定专属价"));
        _get(WordPicker.class, spec -> spec.withLabel("渠道类型")).choose("village");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("月费（元）")), new BigDecimal("4"));
        _setValue(text("原因"), "惠农");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("生效日期")), today.plusDays(3));
        _click(inDialog("保存"));
        assertThat(prices.monthly(id, "village", null, today)).contains(Money.of("5"));
        assertThat(prices.monthly(id, "village", null, today.plusDays(3))).contains(Money.of("4"));
        Screens.go("prices?product=" + code + "&on=" + today);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("prices?product=" + code + "&on=" + today.plusDays(3));
        assertThat(ListScreen.rows()).isEqualTo(2);
        Screens.go("prices?product=" + code + "&type=village");
        assertThat(ListScreen.csv()).last().asString().contains("惠农", "未生效");
        ListScreen.press("撤回", 0);
        assertThat(prices.monthly(id, "village", null, today.plusDays(3))).contains(Money.of("5"));
    }

    @Test
    void aRuleOfSaleIsAddedRevisedAndEnded() {
        ProductId id = sold();
        LocalDate today = LocalDate.now(clock);
        screens.open("sales-rules");
        _click(button("新增规则"));
        choose(_get(ComboBox.class, spec -> spec.withLabel("单个产品")), id);
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<DictionaryRow> venues = _get(MultiSelectComboBox.class, spec -> spec.withLabel("场所类型"));
        venues.setValue(Set.copyOf(venues.getListDataView()
                .getItems()
                .filter(row -> row.code().equals("campus"))
                .toList()));
        _setValue(text("中文说明（店员可见）"), "仅限校园");
        _setValue(text("英文说明（店员可见）"), "campus only");
        _click(inDialog("保存"));
        assertThat(policy.permits(id, "none")).hasSize(1).allMatch(row -> row.inForce(today));
        Screens.go("sales-rules?standing=current&q=仅限校园");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("仅限校园", "掌上课堂");
        ListScreen.press("改订", 0);
        _setValue(text("中文说明（店员可见）"), "校园和周边");
        _click(inDialog("保存"));
        assertThat(policy.permits(id, "none"))
                .hasSize(2)
                .filteredOn(row -> row.inForce(today))
                .hasSize(1);
        Screens.go("sales-rules?standing=current&q=校园和周边");
        ListScreen.press("终止", 0);
        _click(inDialog("终止"));
        assertThat(policy.permits(id, "none")).noneMatch(row -> row.inForce(today));
        Screens.go("sales-rules?standing=past&q=校园和周边");
        assertThat(ListScreen.rows()).isEqualTo(1);
    }

    @Test
    void aRegionEntersAPhaseAndItsNeighbourDoesNotSeeIt() {
        UnitRow one = region();
        UnitRow other = region();
        screens.open("rollout");
        _click(button("变更阶段"));
        _get(UnitPicker.class, spec -> spec.withLabel("地市")).setValue(one);
        @SuppressWarnings("unchecked")
        Select<Phase> phase = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("推广阶段"));
        phase.setValue(Phase.FULL);
        _setValue(text("原因"), "试点达标");
        _click(inDialog("保存"));
        screens.close();
        acting.enter(mother.account(new PlacedUnit(one.id(), one.place()), ShippedRole.CITY_MANAGER));
        screens.open("rollout");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("试点达标", "全面推广", "现行");
        assertThat(_find(Button.class, spec -> spec.withText("变更阶段"))).isEmpty();
        assertThatThrownBy(() -> policy.phase(one.id(), new PhaseForm(Phase.DEEP, LocalDate.now(clock), "擅自")))
                .isInstanceOf(Refused.class);
        screens.close();
        acting.enter(mother.account(new PlacedUnit(other.id(), other.place()), ShippedRole.CITY_MANAGER));
        screens.open("rollout");
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void aProductIsHeldBackUntilAPhase() {
        sold();
        screens.open("releases");
        _click(button("变更开放阶段"));
        choose(
                _get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel("产品")),
                known().getFirst().id());
        _setValue(text("原因"), "需要专人讲解");
        _click(inDialog("保存"));
        Screens.go("releases?standing=current&q=需要专人讲解");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("不开放推荐", "掌上课堂");
        Screens.go("products/" + code);
        assertThat(facts()).contains("不开放推荐");
    }

    @Test
    void whoSellsDoesNotKeepTheCatalogue() {
        sold();
        UnitRow region = region();
        acting.enter(mother.account(new PlacedUnit(region.id(), region.place()), ShippedRole.CITY_MANAGER));
        assertThat(pages.detail(code).approved()).hasSize(1);
        assertThatThrownBy(() -> shelf.takeOff(new ProductId(1), "停售")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pages.detail("no such product")).isInstanceOf(NotFound.class);
        acting.enter(mother.account(new PlacedUnit(region.id(), region.place()), ShippedRole.CLERK));
        assertThatThrownBy(() -> pages.all()).isInstanceOf(Refused.class);
        assertThat(products.all()).extracting(ProductRow::code).contains(code);
    }

    private ProductId sold() {
        return scope.asSystem(
                        "test",
                        () -> feed.add(List.of(new NewProduct(
                                code, "掌上课堂", "Pocket school", "C", Money.of("5"), LocalDate.of(2026, 3, 1)))))
                .getFirst();
    }

    private List<ProductRow> known() {
        return products.all().stream().filter(row -> row.code().equals(code)).toList();
    }

    private UnitRow region() {
        NewUnit region = OrgExamples.region("44");
        scope.asSystem("test", () -> transaction.execute(status -> unitFeed.write(List.of(region), "试验")));
        UnitRow row = scope.asSystem("test", () -> units.byCode(region.code()));
        assertThat(row.level()).isEqualTo(Level.REGION);
        return row;
    }

    private static void choose(ComboBox<?> field, ProductId id) {
        @SuppressWarnings("unchecked")
        ComboBox<ProductRow> rows = (ComboBox<ProductRow>) field;
        rows.setValue(rows.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private static void chooseClass(String wanted) {
        @SuppressWarnings("unchecked")
        Select<ProductClassRow> field = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("类别"));
        field.setValue(field.getListDataView()
                .getItems()
                .filter(row -> row.code().equals(wanted))
                .findFirst()
                .orElseThrow());
    }

    private static String facts() {
        return String.join(
                "\n",
                _find(Facts.class).stream()
                        .map(facts -> facts.getElement().getTextRecursively())
                        .toList());
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
