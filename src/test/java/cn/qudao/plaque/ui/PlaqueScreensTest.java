package cn.qudao.plaque.ui;

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
import cn.qudao.kernel.AuditAction;
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
import cn.qudao.org.domain.Organisation;
import cn.qudao.plaque.domain.PlaqueDesk;
import cn.qudao.plaque.domain.PlaqueFilter;
import cn.qudao.plaque.domain.PlaqueForm;
import cn.qudao.plaque.domain.PlaqueList;
import cn.qudao.plaque.domain.PlaqueRow;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plaques of an outlet, as its district's manager issues and others see them. */
@PortalTest
class PlaqueScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private PlaqueDesk desk;

    @Autowired
    private PlaqueList list;

    @Autowired
    private Moves moves;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Trail trail;

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
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 2, 1, 2, 0);
    private final String number = OrgExamples.code("XJ");

    @BeforeEach
    void signInAtTheDistrict() {
        mother.province();
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "试验")));
        jdbc.sql("update org_outlet set star = 3 where unit_id = ?")
                .param(unit(Level.OUTLET, 0).id().value())
                .update();
        enter(Level.DISTRICT, 0, ShippedRole.DISTRICT_MANAGER);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aPlaqueIsIssuedAndWithdrawnOnThePageOfItsOutlet() {
        screens.open("organisation/" + unit(Level.OUTLET, 0).code());
        issue();
        assertThat(_get(Span.class, spec -> spec.withText("星级网点 · 3 星"))).isNotNull();
        issue();
        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(_get(WordPicker.class, spec -> spec.withLabel("牌匾类别")).isInvalid())
                .isTrue();
        _click(button("取消"));
        _click(button("收回"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("收回原因")), "晋级换发");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("收回")));
        assertThat(_find(Button.class, spec -> spec.withText("收回"))).isEmpty();
        Screens.go("plaques?in-force=false&stars=3");
        assertThat(ListScreen.rows()).isEqualTo(1);
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains(number, "晋级换发");
        Screens.go("plaques?in-force=true");
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void anOutletWithoutStarsGetsNoPlaqueOfAStarredOne() {
        screens.open("organisation/" + unit(Level.OUTLET, 1).code());
        _click(button("颁发牌匾"));
        _get(WordPicker.class, spec -> spec.withLabel("牌匾类别")).choose("star");
        _setValue(_get(TextField.class, spec -> spec.withLabel("编号")), number);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("颁发牌匾")));
        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(rows()).isEmpty();
    }

    @Test
    void plaquesAreSeenFromAboveAndGoAlongWithTheirOutlet() {
        UnitRow outlet = unit(Level.OUTLET, 0);
        desk.issue(outlet.id(), new PlaqueForm("star", number, LocalDate.now(clock)));
        assertThat(rows()).hasSize(1);
        UnitRow other = unit(Level.OUTLET, 2);
        assertThatThrownBy(() -> desk.issue(other.id(), new PlaqueForm("star", number + "-2", LocalDate.now(clock))))
                .isInstanceOf(NotFound.class);
        scope.asSystem("test", () -> moves.move(outlet.id(), unit(Level.GRID, 1).id(), LocalDate.now(clock), "划片调整"));
        assertThat(rows()).isEmpty();
        enter(Level.DISTRICT, 1, ShippedRole.DISTRICT_MANAGER);
        assertThat(rows()).hasSize(1);
        enter(Level.OUTLET, 0, ShippedRole.SHOP_OWNER);
        PlaqueRow own = rows().getFirst();
        assertThatThrownBy(() -> desk.withdraw(own.id(), LocalDate.now(clock), "晋级换发"))
                .isInstanceOf(Refused.class);
        enter(Level.OUTLET, 1, ShippedRole.SHOP_OWNER);
        assertThat(rows()).isEmpty();
        enter(Level.OUTLET, 0, ShippedRole.CLERK);
        assertThatThrownBy(this::rows).isInstanceOf(Refused.class);
    }

    @Test
    void whoStopsAnOutletIsToldWhichPlaquesComeOff() {
        UnitRow outlet = unit(Level.OUTLET, 0);
        desk.issue(outlet.id(), new PlaqueForm("star", number, LocalDate.now(clock)));
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("organisation/" + outlet.code());
        _click(button("停用"));
        String told = "牌匾 " + number + " 将随网点停用而收回。";
        assertThat(_find(_get(Dialog.class), Paragraph.class, spec -> spec.withText(told)))
                .hasSize(1);
        _click(button("取消"));
        Screens.go("organisation/" + unit(Level.OUTLET, 1).code());
        _click(button("停用"));
        assertThat(_find(_get(Dialog.class), Paragraph.class)).isEmpty();
    }

    @Test
    void plaquesComeOffWhenTheirOutletStops() {
        UnitRow outlet = unit(Level.OUTLET, 0);
        desk.issue(
                outlet.id(), new PlaqueForm("star", number, LocalDate.now(clock).minusDays(9)));
        desk.issue(
                outlet.id(),
                new PlaqueForm("benchmark", number + "-2", LocalDate.now(clock).minusDays(9)));
        LocalDate day = LocalDate.now(clock).minusDays(1);
        assertThatThrownBy(() -> scope.asSystem("test", () -> organisation.stop(outlet.id(), day, " ")))
                .isInstanceOf(RuleViolation.class);
        assertThat(rows()).allMatch(PlaqueRow::inForce);
        String administrator = mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR);
        acting.enter(administrator);
        organisation.stop(outlet.id(), day, "合同到期");
        enter(Level.DISTRICT, 0, ShippedRole.DISTRICT_MANAGER);
        assertThat(rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.withdrawnOn()).isEqualTo(day);
            assertThat(row.withdrawReason()).isEqualTo("合同到期");
        });
        assertThat(trail.of(administrator, AuditAction.CHANGED))
                .filteredOn(told -> told.subjectType().equals("Plaque"))
                .extracting(Trail.Told::subjectId)
                .containsExactlyInAnyOrderElementsOf(rows().stream()
                        .map(row -> Long.toString(row.id().value()))
                        .toList());
    }

    private void issue() {
        _click(button("颁发牌匾"));
        _get(WordPicker.class, spec -> spec.withLabel("牌匾类别")).choose("star");
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("星级")).getValue())
                .isEqualTo(3);
        _setValue(_get(TextField.class, spec -> spec.withLabel("编号")), number);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("颁发牌匾")));
    }

    private List<PlaqueRow> rows() {
        return list.page(PlaqueFilter.ALL, Portion.first(10)).rows();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
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
