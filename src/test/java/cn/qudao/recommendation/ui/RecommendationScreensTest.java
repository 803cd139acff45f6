package cn.qudao.recommendation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.Trail;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.RecommendationList;
import cn.qudao.recommendation.domain.RecommendationRow;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import cn.qudao.statistics.domain.KeyFigureBoard;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FigureCard;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A clerk records, and everybody above sees it. */
@PortalTest
class RecommendationScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Units units;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private ProductFeed shelf;

    @Autowired
    private RollUps rollUps;

    @Autowired
    private KeyFigureBoard board;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private RecommendationList list;

    @Autowired
    private Trail trail;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 1, 1, 2);
    private final String product = OrgExamples.code("P");

    @BeforeEach
    void signInAsAClerk() {
        mother.province();
        scope.asSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    feed.write(here, "试验");
                    shelf.add(List.of(
                            new NewProduct(product, product, product, "C", Money.of("5"), LocalDate.of(2026, 1, 1))));
                }));
        enter(Level.CLERK, ShippedRole.CLERK);
    }

    @AfterEach
    void leave() {
        scope.asSystem("test", () -> rollUps.catchUp());
        screens.close();
        acting.leave();
    }

    @Test
    void aRecommendationIsRecordedOnceAndSeenAtOnce() {
        screens.open("record");
        assertThat(_get(EmptyState.class)).isNotNull();
        _setValue(field("用户号码"), "138 1234 1234");
        choose();
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.subscriber()).isEqualTo("138****1234"));
        assertThat(field("用户号码").getValue()).isEmpty();
    }

    @Test
    void theOwnDayOfWhoRecommendsLeadsToItsRecords() {
        screens.open("record");
        for (String number : List.of("13812341234", "13812341235", "13812341236")) {
            _setValue(field("用户号码"), number);
            choose();
            _click(_get(Button.class, spec -> spec.withText("保存")));
        }
        Screens.go("");
        Map<String, String> day = _find(FigureCard.class).stream()
                .limit(4)
                .collect(Collectors.toMap(
                        card -> card.getElement().getTextRecursively(),
                        FigureCard::getHref,
                        (one, other) -> one,
                        LinkedHashMap::new));
        assertThat(day.keySet()).containsExactly("今日推荐3", "处理中0", "成功3", "失败0");
        day.forEach((text, link) -> {
            Screens.go(link);
            assertThat(ListScreen.rows()).as(text).isEqualTo(text.endsWith("3") ? 3 : 0);
        });
    }

    @Test
    void whatIsWrongIsSaidAtTheField() {
        screens.open("record");
        choose();
        _setValue(field("用户号码"), "12345");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(field("用户号码").isInvalid()).isTrue();
        assertThat(field("用户号码").getErrorMessage()).isEqualTo("请输入 11 位手机号码");
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void theListShowsThePostsPartAndTheFiguresFollow() {
        record("13812341234");
        record("13812345678");
        enter(Level.CLERK, ShippedRole.CLERK, 1);
        screens.open("recommendations");
        assertThat(_get(EmptyState.class)).isNotNull();
        screens.close();
        enter(Level.GRID, ShippedRole.GRID_MANAGER);
        scope.asSystem("test", () -> rollUps.catchUp());
        screens.open("recommendations?product=" + product + "&result=SUCCESS");
        assertThat(rows()).hasSize(2);
        assertThat(_get(Span.class, spec -> spec.withText("共 2 条"))).isNotNull();
        assertThat(_find(Anchor.class, spec -> spec.withText("下一页"))).isEmpty();
        Screens.go("recommendations?product=" + product + "&result=FAILED");
        assertThat(ListScreen.rows()).isZero();
        var figures = board.read();
        assertThat(figures.today().now().recommended()).isEqualTo(2);
        assertThat(figures.today().now().covered()).isEqualTo(1);
        assertThat(figures.month().now().valid()).isEqualTo(1);
    }

    /** R7. */
    @Test
    void aNumberIsFoundWithoutStandingInTheAddress() {
        record("13812341234");
        record("13812345678");
        enter(Level.GRID, ShippedRole.GRID_MANAGER);
        screens.open("recommendations?product=" + product);
        _setValue(field("用户号码"), "138 1234 5678");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("138****5678", "主动推荐");
        String address = UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
        assertThat(address).contains("subscriber=").doesNotContain("5678");
        Screens.go(address);
        assertThat(field("用户号码").getValue()).isEqualTo("138 1234 5678");
        assertThat(ListScreen.rows()).isEqualTo(1);
        _setValue(field("用户号码"), "5678");
        assertThat(field("用户号码").getErrorMessage()).isEqualTo("请输入 11 位手机号码");
        assertThat(ListScreen.rows()).isZero();
        Screens.go("recommendations?product=" + product + "&subscriber=13812345678");
        assertThat(ListScreen.rows())
                .as("what the portal has not sealed asks for nothing")
                .isEqualTo(2);
        Screens.go("recommendations?product=" + product + "&cause=PROMPT");
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void whatIsPendingIsSettledByWhoRecordedIt() {
        screens.open("record");
        _setValue(field("用户号码"), "13812341234");
        choose();
        _get(RadioButtonGroup.class, spec -> spec.withLabel("结果")).setValue(Result.PENDING);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        Screens.go("recommendations?result=PENDING");
        assertThat(ListScreen.titles()).contains("登记结果");
        assertThat(ListScreen.csv()).hasSize(2).noneMatch(line -> line.contains("登记结果"));
        String page = "recommendations/" + rows().getFirst().id().value();
        Screens.go(page);
        assertThat(_find(Button.class, spec -> spec.withText("登记结果"))).hasSize(1);
        Screens.go("recommendations?result=PENDING");
        ListScreen.press("登记结果", 0);
        Dialog dialog = _get(Dialog.class);
        settleAs(dialog, Result.FAILED);
        assertThat(field("失败原因").isInvalid()).isTrue();
        _setValue(field("失败原因"), "余额不足");
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Dialog.class)).isEmpty();
        Screens.go("recommendations?result=FAILED");
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.failReason()).isEqualTo("余额不足"));
        assertThat(ListScreen.titles()).doesNotContain("登记结果");
        Screens.go(page);
        assertThat(_find(Button.class, spec -> spec.withText("登记结果"))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void settleAs(Dialog dialog, Result result) {
        _get(dialog, RadioButtonGroup.class, spec -> spec.withLabel("结果")).setValue(result);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
    }

    @Test
    void whoMayReadsTheNumberInFullAndSaysWhatFor() {
        record("13812341234");
        String person = enter(Level.GRID, ShippedRole.BACK_OFFICE);
        screens.open("recommendations?product=" + product);
        RecommendationRow row = rows().getFirst();
        Screens.go("recommendations/" + row.id().value());
        assertThat(facts()).contains("138****1234").doesNotContain("13812341234");

        _click(_get(Button.class, spec -> spec.withText("查看完整号码")));
        _click(_get(Button.class, spec -> spec.withText("查看")));
        assertThat(field("原因").isInvalid()).isTrue();
        _setValue(field("原因"), "客户投诉 8821");
        _click(_get(Button.class, spec -> spec.withText("查看")));

        assertThat(facts()).contains("13812341234");
        assertThat(trail.of(person, AuditAction.UNMASKED))
                .singleElement()
                .satisfies(told -> assertThat(told.subjectType()).isEqualTo("Recommendation"))
                .satisfies(told -> assertThat(told.subjectId())
                        .isEqualTo(Long.toString(row.id().value())))
                .satisfies(told -> assertThat(told.subjectLabel()).isEqualTo("138****1234"))
                .satisfies(told ->
                        assertThat(told.scopeKey()).isEqualTo(row.place().key()))
                .satisfies(told -> assertThat(told.details()).isEqualTo("{\"reason\":\"客户投诉 8821\"}"));
    }

    @Test
    void withoutThePermissionThereIsNoButtonAndTheServiceRefuses() {
        record("13812341234");
        String person = enter(Level.GRID, ShippedRole.GRID_MANAGER);
        screens.open("recommendations?product=" + product);
        RecommendationRow row = rows().getFirst();
        Screens.go("recommendations/" + row.id().value());

        assertThat(facts()).contains("138****1234");
        assertThat(_find(Button.class, spec -> spec.withText("查看完整号码"))).isEmpty();
        assertThatThrownBy(() -> list.unmask(row.id(), "curious")).isInstanceOf(Refused.class);
        assertThat(trail.of(person, AuditAction.UNMASKED)).isEmpty();
        assertThat(trail.of(person, AuditAction.REFUSED)).hasSize(1);
    }

    @Test
    void aRecordOfOthersIsNotFoundAndItsNumberNeitherTold() {
        record("13812341234");
        enter(Level.GRID, ShippedRole.GRID_MANAGER);
        screens.open("recommendations?product=" + product);
        RecommendationRow row = rows().getFirst();
        screens.close();
        String person = enter(Level.CLERK, ShippedRole.BACK_OFFICE, 1);

        assertThatThrownBy(() -> list.unmask(row.id(), "curious")).isInstanceOf(NotFound.class);
        assertThat(trail.of(person, AuditAction.UNMASKED)).isEmpty();
    }

    private static List<String> facts() {
        return _find(DescriptionList.Description.class).stream()
                .map(DescriptionList.Description::getText)
                .toList();
    }

    private void record(String number) {
        screens.open("record");
        _setValue(field("用户号码"), number);
        choose();
        _click(_get(Button.class, spec -> spec.withText("保存")));
        screens.close();
    }

    @SuppressWarnings("unchecked")
    private void choose() {
        ComboBox<ProductRow> field = _get(ComboBox.class, spec -> spec.withLabel("产品"));
        field.setValue(field.getListDataView()
                .getItems()
                .filter(row -> row.code().equals(product))
                .findFirst()
                .orElseThrow());
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static List<RecommendationRow> rows() {
        ListTable<RecommendationLine> list = _get(ListTable.class);
        return list.rows().stream().map(RecommendationLine::row).toList();
    }

    private String enter(Level level, ShippedRole role) {
        return enter(level, role, 0);
    }

    private String enter(Level level, ShippedRole role, int number) {
        String code = here.stream()
                .filter(unit -> unit.level() == level)
                .skip(number)
                .findFirst()
                .orElseThrow()
                .code();
        UnitRow unit = scope.asSystem("test", () -> units.byCode(code));
        String person = mother.account(new PlacedUnit(unit.id(), unit.place()), role);
        acting.enter(person);
        return person;
    }
}
