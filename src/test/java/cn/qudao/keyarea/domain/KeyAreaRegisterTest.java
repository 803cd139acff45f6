package cn.qudao.keyarea.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.kernel.Slice;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.domain.KeyAreaFilter.Standing;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitUse;
import cn.qudao.org.Units;
import cn.qudao.org.domain.Moves;
import cn.qudao.org.domain.Organisation;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A region of two districts, each of two grids with two outlets; the first district holds an area. */
@PortalTest
class KeyAreaRegisterTest {

    @Autowired
    private KeyAreaRegister register;

    @Autowired
    private KeyAreaList list;

    @Autowired
    private KeyAreaPages pages;

    @Autowired
    private AreasFollow use;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Moves moves;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private Units units;

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

    private final List<NewUnit> here = OrgExamples.regionWith("44", 2, 2, 2, 0);
    private KeyAreaId area = new KeyAreaId(0);

    @BeforeEach
    void anAreaInTheFirstDistrict() {
        mother.province();
        asSystem(() -> transaction.execute(status -> feed.write(here, "试验")));
        area = asSystem(() -> register.add(form("天河路商圈", unit(Level.DISTRICT, 0).id())));
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void countsItsValidOutletsAndTheLatestSurvey() {
        asSystem(() -> {
            register.assign(area, outlet(0).id());
            register.assign(area, outlet(2).id());
            register.survey(area, new SurveyForm(today().minusDays(30), Map.of("telecom", 9, "mobile", 9)));
            register.survey(area, new SurveyForm(today(), Map.of("telecom", 1)));
            register.survey(area, new SurveyForm(today(), Map.of("telecom", 2, "mobile", 3)));
            organisation.setValid(outlet(2).id(), false, today());
        });
        KeyAreaRow row = asSystem(() -> list.one(area));
        assertThat(row.own()).isEqualTo(1);
        assertThat(row.others()).isEqualTo(5);
        assertThat(row.strongest()).isEqualTo(3);
        assertThat(row.surveyedOn()).isEqualTo(today());
        assertThat(asSystem(() -> pages.detail(area)).outlets()).hasSize(2);
        assertThat(asSystem(() -> pages.detail(area)).surveys()).hasSize(4);
        assertThat(asSystem(() -> list.around(outlet(0).id()))).hasSize(1);
        assertThat(asSystem(() -> list.around(outlet(1).id()))).isEmpty();
    }

    @Test
    void isListedByWhatIsAskedForPageByPage() {
        UnitId district = unit(Level.DISTRICT, 1).id();
        KeyAreaId station = asSystem(() -> register.add(form("客运站", district)));
        asSystem(() -> register.survey(station, new SurveyForm(today(), Map.of("telecom", 2))));
        Place region = unit(Level.REGION, 0).place();
        assertThat(ids(new KeyAreaFilter(region, null, null, false))).containsExactly(area, station);
        assertThat(ids(new KeyAreaFilter(region, "campus", null, false))).isEmpty();
        assertThat(ids(new KeyAreaFilter(region, null, Standing.BEHIND, false))).containsExactly(station);
        assertThat(ids(new KeyAreaFilter(region, null, Standing.UNKNOWN, false)))
                .containsExactly(area);
        assertThat(ids(new KeyAreaFilter(unit(Level.DISTRICT, 1).place(), null, null, false)))
                .containsExactly(station);
        KeyAreaFilter all = new KeyAreaFilter(region, null, null, false);
        Slice<KeyAreaRow> first = asSystem(() -> list.page(all, Portion.first(1)));
        Slice<KeyAreaRow> second = asSystem(() -> list.page(all, new Portion(Order.OWN, first.next(), 1)));
        assertThat(second.rows()).extracting(KeyAreaRow::id).containsExactly(station);
        assertThat(second.next()).isNull();
        assertThat(asSystem(() -> list.count(all))).isEqualTo(2);
        asSystem(() -> register.close(area, today(), "拆迁"));
        assertThat(ids(all)).containsExactly(station);
        assertThat(ids(new KeyAreaFilter(region, null, null, true))).containsExactly(area);
    }

    @Test
    void anAddressDoesNotTellWhereAnAreaOfOthersStands() {
        UnitId district = unit(Level.DISTRICT, 1).id();
        asSystem(() -> register.add(form("客运站", district)));
        enter(Level.DISTRICT, 1, ShippedRole.DISTRICT_MANAGER);
        assertThat(after(area.value())).isEqualTo(after(area.value() - 1)).hasSize(1);
    }

    private List<KeyAreaRow> after(long id) {
        return list.page(KeyAreaFilter.ALL, new Portion(Order.OWN, Long.toString(id), 10))
                .rows();
    }

    @Test
    void refusesWhatTheRegisterCannotHold() {
        UnitId district = unit(Level.DISTRICT, 0).id();
        assertRefused(() -> register.add(form("天河路商圈", district)), "keyarea.name.taken");
        assertRefused(
                () -> register.add(new KeyAreaForm("车站", "no-such-kind", district, null)), "org.dictionary.unknown");
        asSystem(() -> register.assign(area, outlet(0).id()));
        assertRefused(() -> register.assign(area, outlet(0).id()), "keyarea.outlet.already");
        assertRefused(() -> register.assign(area, outlet(4).id()), "keyarea.outlet.elsewhere");
        assertRefused(
                () -> register.survey(area, new SurveyForm(today().plusDays(1), Map.of("telecom", 1))),
                "org.day.future");
        assertRefused(
                () -> register.survey(area, new SurveyForm(today(), Map.of("nobody", 1))), "org.dictionary.unknown");
        long version = asSystem(() -> pages.detail(area)).version();
        assertRefused(
                () -> register.change(area, form("天河路商圈", unit(Level.GRID, 1).id()), version),
                "keyarea.unit.outlets-outside");
        assertRefused(() -> register.change(area, form("天河路商圈", district), version - 1), "org.changed-meanwhile");
        asSystem(() -> register.release(area, outlet(0).id()));
        asSystem(() -> register.change(area, form("岗顶", unit(Level.GRID, 1).id()), version));
        assertThat(asSystem(() -> list.one(area)).unitCode())
                .isEqualTo(unit(Level.GRID, 1).code());
    }

    @Test
    void followsItsUnitAndLosesOutletsThatMoveAway() {
        asSystem(() -> {
            register.assign(area, outlet(0).id());
            register.assign(area, outlet(2).id());
            register.survey(area, new SurveyForm(today(), Map.of("telecom", 2)));
            moves.move(unit(Level.GRID, 0).id(), unit(Level.DISTRICT, 1).id(), today(), "划片调整");
        });
        assertThat(asSystem(() -> pages.detail(area)).outlets())
                .extracting(UnitRow::code)
                .containsExactly(outlet(2).code());
        KeyAreaId inGrid =
                asSystem(() -> register.add(form("岗顶", unit(Level.GRID, 1).id())));
        asSystem(() -> register.assign(inGrid, outlet(2).id()));
        asSystem(() ->
                moves.move(unit(Level.GRID, 1).id(), unit(Level.DISTRICT, 1).id(), today(), "划片调整"));
        assertThat(ids(new KeyAreaFilter(unit(Level.DISTRICT, 1).place(), null, null, false)))
                .containsExactly(inGrid);
        assertThat(asSystem(() -> list.one(inGrid)).own()).isEqualTo(1);
        assertThat(asSystem(() -> pages.detail(area)).outlets()).isEmpty();
    }

    @Test
    void isSeenFromAboveAndKeptByWhoMayKeepIt() {
        asSystem(() -> register.assign(area, outlet(0).id()));
        enter(Level.DISTRICT, 0, ShippedRole.DISTRICT_MANAGER);
        register.assign(area, outlet(1).id());
        assertThat(list.one(area).own()).isEqualTo(2);
        enter(Level.REGION, 0, ShippedRole.PROVINCE_MANAGER);
        assertThat(list.one(area).own()).isEqualTo(2);
        assertThatThrownBy(() -> register.release(area, outlet(1).id())).isInstanceOf(Refused.class);
        enter(Level.DISTRICT, 1, ShippedRole.DISTRICT_MANAGER);
        assertThat(list.page(KeyAreaFilter.ALL, Portion.first(10)).rows()).isEmpty();
        assertThatThrownBy(() -> pages.detail(area)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> register.close(area, today(), "拆迁")).isInstanceOf(NotFound.class);
        enter(Level.OUTLET, 0, ShippedRole.SHOP_OWNER);
        assertThatThrownBy(() -> list.page(KeyAreaFilter.ALL, Portion.first(10)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aUnitThatHoldsOneIsInUse() {
        UnitUse units = use;
        assertThat(units.usesAny(List.of(unit(Level.DISTRICT, 0).id()))).isTrue();
        assertThat(units.usesAny(List.of(outlet(0).id()))).isFalse();
        asSystem(() -> register.assign(area, outlet(0).id()));
        assertThat(units.usesAny(List.of(outlet(0).id()))).isTrue();
    }

    private static KeyAreaForm form(String name, UnitId unit) {
        return new KeyAreaForm(name, "business-circle", unit, "东起人民路");
    }

    private void assertRefused(Runnable what, String key) {
        assertThatThrownBy(() -> asSystem(what))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private List<KeyAreaId> ids(KeyAreaFilter filter) {
        return asSystem(() -> list.page(filter, Portion.first(10))).rows().stream()
                .map(KeyAreaRow::id)
                .toList();
    }

    private UnitRow outlet(int number) {
        return unit(Level.OUTLET, number);
    }

    private UnitRow unit(Level level, int number) {
        String code = here.stream()
                .filter(unit -> unit.level() == level)
                .skip(number)
                .findFirst()
                .orElseThrow()
                .code();
        return asSystem(() -> units.byCode(code));
    }

    private void enter(Level level, int number, ShippedRole role) {
        UnitRow unit = unit(level, number);
        acting.enter(mother.account(new PlacedUnit(unit.id(), unit.place()), role));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> T asSystem(Supplier<T> work) {
        return scope.asSystem("test", work);
    }

    private void asSystem(Runnable work) {
        scope.asSystem("test", work);
    }
}
