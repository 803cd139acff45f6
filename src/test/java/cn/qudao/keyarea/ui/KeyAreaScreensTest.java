package cn.qudao.keyarea.ui;

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
import cn.qudao.org.WordPicker;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A district's manager keeps its key areas. */
@PortalTest
class KeyAreaScreensTest {

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

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 1, 1, 0);

    @BeforeEach
    void signInAtTheDistrict() {
        mother.province();
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "试验")));
        UnitRow district = row(Level.DISTRICT);
        acting.enter(mother.account(new PlacedUnit(district.id(), district.place()), ShippedRole.DISTRICT_MANAGER));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void anAreaIsEnteredSurveyedAndSeenOnThePagesOfItsUnits() {
        screens.open("key-areas");
        assertThat(_get(EmptyState.class)).isNotNull();
        _click(button("新建重点区域"));
        _click(button("保存"));
        assertThat(text("名称").isInvalid()).isTrue();
        _setValue(text("名称"), "天河路商圈");
        _get(WordPicker.class, spec -> spec.withLabel("重点区域类别").withPredicate(KeyAreaScreensTest::inDialog))
                .choose("business-circle");
        _get(UnitPicker.class, spec -> spec.withLabel("所属片区或网格").withPredicate(KeyAreaScreensTest::inDialog))
                .setValue(row(Level.GRID));
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("天河路商圈");

        _click(button("划入网点"));
        _get(UnitPicker.class, spec -> spec.withLabel("网点")).setValue(row(Level.OUTLET));
        _click(button("保存"));
        _click(button("登记摸排"));
        _click(button("保存"));
        assertThat(_find(Dialog.class)).hasSize(1);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("中国电信网点数")), 3);
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();

        for (Level level : List.of(Level.OUTLET, Level.GRID, Level.DISTRICT)) {
            Screens.go("organisation/" + code(level));
            assertThat(_get(H2.class, spec -> spec.withText("重点区域"))).isNotNull();
            assertThat(_get(Anchor.class, spec -> spec.withText("天河路商圈"))).isNotNull();
        }
        Screens.go("key-areas?standing=behind");
        assertThat(_find(ListTable.class)).hasSize(1);
        Screens.go("key-areas?standing=ahead");
        assertThat(_find(ListTable.class)).isEmpty();
    }

    private static boolean inDialog(com.vaadin.flow.component.Component field) {
        return field.findAncestor(Dialog.class) != null;
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
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
