package cn.qudao.responsibility.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.WordPicker;
import cn.qudao.org.domain.Moves;
import cn.qudao.responsibility.domain.ChargeDesk;
import cn.qudao.responsibility.domain.ChargeFilter;
import cn.qudao.responsibility.domain.ChargeForm;
import cn.qudao.responsibility.domain.ChargeList;
import cn.qudao.responsibility.domain.ChargeRow;
import cn.qudao.responsibility.domain.StandardBook;
import cn.qudao.responsibility.domain.StandardForm;
import cn.qudao.responsibility.domain.StandardRow;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Contracts, customer managers and work standards, on their screens and at their services. */
@PortalTest
class ResponsibilityScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private ChargeDesk desk;

    @Autowired
    private ChargeList list;

    @Autowired
    private StandardBook book;

    @Autowired
    private Moves moves;

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

    private final List<NewUnit> here = OrgExamples.regionWith("44", 2, 2, 0, 0);

    @BeforeEach
    void signInAtTheRegion() {
        mother.province();
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "试验")));
        enter(Level.REGION, 0, ShippedRole.CITY_MANAGER);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aDistrictIsContractedHandedOverAndEndedOnItsPage() {
        UnitRow district = unit(Level.DISTRICT, 0);
        desk.give(district.id(), new ChargeForm("", "陈志强", "18600000000", today().minusDays(30)));
        screens.open("organisation/" + district.code());
        assertThat(_get(Anchor.class, spec -> spec.withText("查看经营数据（R11）")).getHref())
                .isEqualTo("reports/R11?unit=" + district.code());
        _click(button("更换承包人"));
        _setValue(field("责任人"), "王芳");
        _setValue(field("电话"), "no number");
        _click(button("保存"));
        assertThat(field("电话").isInvalid()).isTrue();
        _setValue(field("电话"), "18612345678");
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        _click(button("终止"));
        _setValue(field("终止原因"), "离职");
        _click(button("保存"));
        assertThat(_get(Button.class, spec -> spec.withText("签订承包"))).isNotNull();
        Screens.go("charges?kind=contract&in-force=false");
        assertThat(ListScreen.rows()).isEqualTo(2);
        Screens.go("charges?person=王芳");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("18612345678");
    }

    @Test
    void aGridHasOneCustomerManagerAtATimeWhoMayHaveSeveral() {
        UnitRow grid = unit(Level.GRID, 0);
        UnitRow neighbour = unit(Level.GRID, 1);
        screens.open("organisation/" + grid.code());
        _click(button("指定客户经理"));
        _setValue(field("责任人"), "王芳");
        _setValue(field("电话"), "18612345678");
        _click(button("保存"));
        assertThat(_find(Dialog.class)).hasSize(1);
        _get(WordPicker.class, spec -> spec.withLabel("客户群")).choose("community");
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        ChargeForm again = new ChargeForm("industry", "陈志强", "18600000000", today());
        assertThatThrownBy(() -> desk.give(grid.id(), again)).isInstanceOf(RuleViolation.class);
        desk.give(neighbour.id(), new ChargeForm("community", "王芳", "18612345678", today()));
        assertThat(rows(new ChargeFilter(null, null, "community", "王芳", true)))
                .extracting(ChargeRow::unitCode)
                .containsExactlyInAnyOrder(grid.code(), neighbour.code());
    }

    @Test
    void chargesAreSeenFromAboveAndGoAlongWithTheirUnit() {
        UnitRow grid = unit(Level.GRID, 0);
        desk.give(grid.id(), new ChargeForm("community", "王芳", "18612345678", today()));
        enter(Level.DISTRICT, 1, ShippedRole.DISTRICT_MANAGER);
        assertThat(rows(ChargeFilter.ALL)).isEmpty();
        assertThatThrownBy(() -> desk.give(grid.id(), new ChargeForm("community", "王芳", "18612345678", today())))
                .isInstanceOf(NotFound.class);
        scope.asSystem(
                "test", () -> moves.move(grid.id(), unit(Level.DISTRICT, 1).id(), today(), "划片调整"));
        ChargeRow moved = rows(ChargeFilter.ALL).getFirst();
        enter(Level.GRID, 0, ShippedRole.GRID_MANAGER);
        assertThat(rows(ChargeFilter.ALL)).hasSize(1);
        assertThatThrownBy(() -> desk.end(moved.id(), today(), "离职")).isInstanceOf(Refused.class);
    }

    @Test
    void aStandardIsDraftedPublishedAndReplacedForEverybodyWithTheRole() {
        String role = ShippedRole.NATURAL_PERSON.name();
        scope.asSystem("test", () -> {
            book.draft(role, new StandardForm("代理人规范", List.of("先问后推")));
            book.publish(role);
            assertThatThrownBy(() -> book.publish(role)).isInstanceOf(RuleViolation.class);
        });
        assertThatThrownBy(() -> book.publish(role)).isInstanceOf(Refused.class);
        PlacedUnit province = mother.province();
        acting.enter(mother.account(province, ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("work-standard/" + role);
        int versions = book.of(role).versions().size();
        _click(button("编写新版本"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("条目")), "");
        _click(button("保存"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("条目")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("条目")), "先问后推\n\n不得强开 \n");
        _click(button("保存"));
        assertThat(book.of(role).draft().orElseThrow().items()).containsExactly("先问后推", "不得强开");
        _click(button("发布"));
        assertThat(book.of(role).versions()).hasSize(versions + 1).noneMatch(StandardRow::isDraft);
        assertThat(book.of(role).older()).isNotEmpty();
        screens.close();
        enter(Level.GRID, 0, ShippedRole.NATURAL_PERSON);
        screens.open("work-standard");
        assertThat(_get(H2.class, spec -> spec.withText("代理人规范"))).isNotNull();
        assertThat(book.own().orElseThrow().items()).hasSize(2);
        assertThatThrownBy(() -> book.of(role)).isInstanceOf(Refused.class);
    }

    private List<ChargeRow> rows(ChargeFilter filter) {
        return list.page(filter, Portion.first(10)).rows();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField field(String label) {
        return _find(TextField.class, spec -> spec.withLabel(label)).getFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void enter(Level level, int which, ShippedRole role) {
        UnitRow unit = unit(level, which);
        acting.enter(mother.account(new PlacedUnit(unit.id(), unit.place()), role));
    }

    private UnitRow unit(Level level, int which) {
        String code = here.stream()
                .filter(unit -> unit.level() == level)
                .skip(which)
                .findFirst()
                .orElseThrow()
                .code();
        return scope.asSystem("test", () -> units.byCode(code));
    }
}
