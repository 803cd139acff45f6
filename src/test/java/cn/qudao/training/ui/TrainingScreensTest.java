package cn.qudao.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import cn.qudao.training.domain.AttendanceRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A grid's manager trains the people of an outlet. */
@PortalTest
class TrainingScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Units units;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 1, 1, 2);

    @BeforeEach
    void signInAtTheGrid() {
        mother.province();
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "试验")));
        enter(Level.GRID, ShippedRole.GRID_MANAGER);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aVisitIsPlannedAtTheOutletHeldAndSeenByItsOwner() {
        screens.open("organisation/" + code(Level.OUTLET));
        _click(button("安排培训"));
        _click(button("保存"));
        assertThat(text("主题").isInvalid()).isTrue();
        _setValue(text("主题"), "5G 融合套餐上门辅导");
        choice("方式", TrainingKind.COACHING);
        choice("内容", TrainingTopic.SALES);
        _setValue(_get(DayPicker.class, spec -> spec.withLabel("日期")), LocalDate.now(clock));
        _setValue(text("讲师"), "陈老师");
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("5G 融合套餐上门辅导");

        _click(button("添加人员"));
        _get(UnitPicker.class, spec -> spec.withLabel("网点或店员")).setValue(row(Level.OUTLET));
        _click(button("保存"));
        _click(button("登记到场"));
        CheckboxGroup<AttendanceRow> came = came();
        assertThat(came.getValue()).hasSize(2);
        came.setValue(Set.of(came.getValue().iterator().next()));
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(
                        Span.class,
                        spec -> spec.withPredicate(span -> span.getText().endsWith("· 缺席"))))
                .hasSize(1);
        assertThat(button("更正到场")).isNotNull();

        Screens.go("trainings?state=held");
        assertThat(_find(ListTable.class)).hasSize(1);
        Screens.go("trainings?state=cancelled");
        assertThat(_find(ListTable.class)).isEmpty();
        Screens.go("outlet-trainings?untrained=30");
        assertThat(_find(ListTable.class)).isEmpty();
        screens.close();

        enter(Level.OUTLET, ShippedRole.SHOP_OWNER);
        screens.open("organisation/" + code(Level.OUTLET));
        assertThat(_get(H2.class, spec -> spec.withText("培训"))).isNotNull();
        unfold();
        assertThat(_get(Span.class, spec -> spec.withText("5G 融合套餐上门辅导"))).isNotNull();
        assertThat(_find(Anchor.class, spec -> spec.withText("5G 融合套餐上门辅导"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("安排培训"))).isEmpty();
    }

    @Test
    void whoTeachesOthersIsChosenForATimeAndFoundInTheListOfOutlets() {
        LocalDate today = LocalDate.now(clock);
        screens.open("outlet-trainings?backbone=true");
        assertThat(_find(ListTable.class)).isEmpty();
        Screens.go("organisation/" + code(Level.CLERK));
        unfold();
        _click(button("设为培训骨干"));
        _click(button("保存"));
        assertThat(text("选定理由").isInvalid()).isTrue();
        _setValue(text("选定理由"), "连续三个月成功率第一");
        _setValue(_get(DayPicker.class, spec -> spec.withLabel("最后一天")), today.minusDays(1));
        _click(button("保存"));
        assertThat(_get(DayPicker.class, spec -> spec.withLabel("最后一天")).getErrorMessage())
                .contains("不能早于");
        _setValue(_get(DayPicker.class, spec -> spec.withLabel("最后一天")), null);
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_get(Span.class, spec -> spec.withText("培训骨干，" + today + " 起")))
                .isNotNull();
        assertThat(_find(Button.class, spec -> spec.withText("设为培训骨干"))).isEmpty();
        assertThat(outlets("outlet-trainings?backbone=true")).contains("店员 1 人");
        assertThat(outlets("outlet-trainings?backbone=false")).isEmpty();

        Screens.go("organisation/" + code(Level.OUTLET));
        unfold();
        _click(button("设为培训骨干"));
        _setValue(text("选定理由"), "样板店");
        _click(button("保存"));
        assertThat(outlets("outlet-trainings?backbone=true")).contains("网点，店员 1 人");
        screens.close();

        enter(Level.OUTLET, ShippedRole.SHOP_OWNER);
        screens.open("organisation/" + code(Level.CLERK));
        unfold();
        assertThat(_get(Span.class, spec -> spec.withText("培训骨干，" + today + " 起")))
                .isNotNull();
        assertThat(_find(Button.class, spec -> spec.withText("结束"))).isEmpty();
        screens.close();

        enter(Level.GRID, ShippedRole.GRID_MANAGER);
        screens.open("organisation/" + code(Level.CLERK));
        unfold();
        _click(button("结束"));
        _setValue(_get(DayPicker.class, spec -> spec.withLabel("最后一天")), today.plusDays(1));
        _click(button("保存"));
        assertThat(_get(Span.class, spec -> spec.withText("培训骨干，" + today + " 至 " + today.plusDays(1))))
                .isNotNull();
    }

    private static void unfold() {
        _get(
                        Details.class,
                        spec -> spec.withPredicate(
                                details -> details.getSummaryText().equals("查看培训骨干和培训记录")))
                .setOpened(true);
    }

    private static String outlets(String address) {
        Screens.go(address);
        return _find(ListTable.class).stream().map(ListTable::html).collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<AttendanceRow> came() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("到场人员"));
    }

    @SuppressWarnings("unchecked")
    private static <V> void choice(String label, V value) {
        Select<V> field =
                _get(Select.class, spec -> spec.withLabel(label).withPredicate(TrainingScreensTest::inDialog));
        field.setValue(value);
    }

    private static boolean inDialog(Component field) {
        return field.findAncestor(Dialog.class) != null;
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private void enter(Level level, ShippedRole role) {
        UnitRow unit = row(level);
        acting.enter(mother.account(new PlacedUnit(unit.id(), unit.place()), role));
    }

    private String code(Level level) {
        return here.stream()
                .filter(unit -> unit.level() == level)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private UnitRow row(Level level) {
        return scope.asSystem("test", () -> units.byCode(code(level)));
    }
}
