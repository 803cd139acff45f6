package cn.qudao.training.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.kernel.Slice;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A district of two grids, each with two outlets of two clerks; it plans trainings, and a grid's manager too. */
@PortalTest
class TrainingDeskTest {

    @Autowired
    private TrainingDesk desk;

    @Autowired
    private TrainingList list;

    @Autowired
    private TrainingPages pages;

    @Autowired
    private OutletTrainings outlets;

    @Autowired
    private BackboneDesk backbones;

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
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 2, 2, 2);

    @BeforeEach
    void theDistrictsManager() {
        mother.province();
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "试验")));
        enter(unit(Level.DISTRICT, 0), ShippedRole.DISTRICT_MANAGER);
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void isPlannedHeldAndToldWhoCame() {
        TrainingId training = desk.plan(form(unit(Level.DISTRICT, 0), today()));
        assertThatThrownBy(() -> desk.hold(training, Set.of())).isInstanceOf(RuleViolation.class);
        assertThat(desk.invite(training, unit(Level.GRID, 0).id())).isEqualTo(4);
        assertThat(desk.invite(training, unit(Level.DISTRICT, 0).id())).isEqualTo(4);
        assertThatThrownBy(() -> desk.invite(training, unit(Level.CLERK, 0).id()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("training.nobody");
        List<AttendanceRow> people = pages.detail(training).people();
        assertThat(people).hasSize(8).allMatch(person -> person.state() == AttendanceState.INVITED);
        desk.release(training, people.getLast().id());

        desk.hold(training, ids(people.subList(0, 5)));
        TrainingRow held = pages.detail(training).row();
        assertThat(held.state()).isEqualTo(TrainingState.HELD);
        assertThat(held.invited()).isEqualTo(7);
        assertThat(held.attended()).isEqualTo(5);

        desk.hold(training, ids(people.subList(0, 7)));
        assertThat(pages.detail(training).row().attended()).isEqualTo(7);
        assertThat(desk.invite(training, unit(Level.CLERK, 7).id()))
                .as("who came unasked")
                .isEqualTo(1);
        assertThat(pages.detail(training).row().attended()).isEqualTo(8);
        assertThatThrownBy(() -> desk.cancel(training, "下雨")).hasMessageContaining("training.held");
        assertThatThrownBy(() -> desk.change(
                        training,
                        form(unit(Level.DISTRICT, 0), today()),
                        pages.detail(training).version()))
                .hasMessageContaining("training.held");
    }

    @Test
    void cannotBeHeldBeforeItsDayAndIsCancelledForAReason() {
        TrainingId training = desk.plan(form(unit(Level.GRID, 0), today().plusDays(1)));
        desk.invite(training, unit(Level.OUTLET, 0).id());
        assertThatThrownBy(() -> desk.hold(training, Set.of())).hasMessageContaining("training.early");
        assertThatThrownBy(() -> desk.cancel(training, " ")).hasMessageContaining("org.reason.length");
        desk.cancel(training, "台风");
        assertThat(pages.detail(training).reason()).isEqualTo("台风");
        assertThatThrownBy(() -> desk.invite(training, unit(Level.OUTLET, 1).id()))
                .hasMessageContaining("training.cancelled");
    }

    @Test
    void whoIsInvitedIsTold() {
        UnitRow clerk = unit(Level.CLERK, 0);
        String account = mother.account(new PlacedUnit(clerk.id(), clerk.place()), ShippedRole.CLERK);
        TrainingId training = desk.plan(form(unit(Level.DISTRICT, 0), today()));
        desk.invite(training, clerk.id());
        desk.cancel(training, "台风");
        assertThat(jdbc.sql("select n.message_key from notice n join access_account a on a.id = n.account_id"
                                + " where a.sign_in_name = ? order by n.id")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly("training.notice.invited", "training.notice.cancelled");
    }

    @Test
    void takesOnlyPeopleBelowTheUnitThatHoldsIt() {
        TrainingId training = desk.plan(form(unit(Level.GRID, 0), today()));
        assertThatThrownBy(() -> desk.invite(training, unit(Level.OUTLET, 2).id()))
                .hasMessageContaining("training.elsewhere");
        assertThatThrownBy(() -> desk.invite(training, unit(Level.DISTRICT, 0).id()))
                .hasMessageContaining("training.elsewhere");
    }

    @Test
    void isSeenFromAboveAndByThoseItIsFor() {
        TrainingId training = desk.plan(form(unit(Level.DISTRICT, 0), today()));
        desk.invite(training, unit(Level.OUTLET, 0).id());
        desk.hold(training, ids(pages.detail(training).people()));

        UnitRow outlet = unit(Level.OUTLET, 0);
        enter(outlet, ShippedRole.SHOP_OWNER);
        assertThat(pages.of(outlet.place()).latest())
                .singleElement()
                .satisfies(row -> assertThat(row.opens()).isFalse())
                .satisfies(row -> assertThat(row.attended()).isEqualTo(2));
        assertThat(pages.of(outlet.place()).minutes()).isEqualTo(240);
        assertThatThrownBy(() -> pages.detail(training)).isInstanceOf(Refused.class);

        enter(unit(Level.GRID, 0), ShippedRole.GRID_MANAGER);
        assertThat(pages.of(outlet.place()).latest()).hasSize(1);
        assertThatThrownBy(() -> pages.detail(training)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.invite(training, outlet.id())).isInstanceOf(NotFound.class);

        enter(unit(Level.GRID, 1), ShippedRole.GRID_MANAGER);
        assertThat(pages.of(outlet.place()).latest()).isEmpty();
        assertThat(list.count(TrainingFilter.ALL)).isZero();
    }

    @Test
    void isListedByWhatIsAskedForPageByPage() {
        TrainingId first = desk.plan(form(unit(Level.DISTRICT, 0), today()));
        TrainingId second = desk.plan(form(unit(Level.GRID, 0), today().plusDays(3)));
        desk.cancel(second, "台风");
        assertThat(found(TrainingFilter.ALL)).containsExactly(first, second);
        assertThat(found(new TrainingFilter(null, null, null, TrainingState.CANCELLED, null, null)))
                .containsExactly(second);
        assertThat(found(new TrainingFilter(null, TrainingKind.MEETING, null, null, null, null)))
                .isEmpty();
        assertThat(found(new TrainingFilter(null, null, null, null, today().plusDays(1), null)))
                .containsExactly(second);
        Slice<TrainingRow> page = list.page(TrainingFilter.ALL, Portion.first(1));
        assertThat(list.page(TrainingFilter.ALL, new Portion(Order.OWN, page.next(), 1))
                        .rows())
                .extracting(TrainingRow::id)
                .containsExactly(second);
        assertThat(list.count(TrainingFilter.ALL)).isEqualTo(2);
    }

    @Test
    void tellsWhichOutletsNobodyHasTrained() {
        UnitRow trained = unit(Level.OUTLET, 0);
        UnitRow planned = unit(Level.OUTLET, 1);
        TrainingId held = desk.plan(form(unit(Level.DISTRICT, 0), today().minusDays(10)));
        desk.invite(held, trained.id());
        desk.hold(held, ids(pages.detail(held).people()));
        TrainingId next = desk.plan(form(unit(Level.DISTRICT, 0), today().plusDays(10)));
        desk.invite(next, planned.id());

        assertThat(outlets(null, null)).hasSize(4);
        assertThat(outlets(30, null)).hasSize(3).doesNotContain(trained.code());
        assertThat(outlets(5, null)).hasSize(4);
        assertThat(outlets(null, true)).containsExactly(planned.code());
        assertThat(outlets(30, false)).hasSize(2);
        OutletTrainingRow row = outlets.page(
                        new OutletTrainingFilter(trained.place(), null, null, null), Portion.first(5))
                .rows()
                .getFirst();
        assertThat(row.clerks()).isEqualTo(2);
        assertThat(row.last()).isEqualTo(today().minusDays(10));
        assertThat(row.next()).isNull();
        assertThat(row.minutes()).isEqualTo(240);
    }

    @Test
    void whoTeachesOthersIsChosenFromAndUntilADay() {
        UnitRow clerk = unit(Level.CLERK, 0);
        UnitRow outlet = unit(Level.OUTLET, 1);
        backbones.choose(clerk.id(), mark(today().minusDays(9), today().minusDays(5)));
        assertThat(teaching(true)).as("not any more").isEmpty();
        backbones.choose(clerk.id(), mark(today().plusDays(1), null));
        assertThat(teaching(true)).as("not yet").isEmpty();
        assertThatThrownBy(() -> backbones.choose(clerk.id(), mark(today().minusDays(6), today())))
                .hasMessageContaining("training.backbone.overlaps");
        assertThatThrownBy(() -> backbones.choose(clerk.id(), mark(today().plusDays(9), null)))
                .hasMessageContaining("training.backbone.overlaps");
        backbones.choose(clerk.id(), mark(today().minusDays(4), today()));
        backbones.choose(outlet.id(), mark(today(), null));
        assertThat(teaching(true)).hasSize(2).contains(outlet.code());
        assertThat(teaching(false)).hasSize(2);
        assertThat(backbones.of(clerk.id())).extracting(BackboneRow::now).containsExactly(false, true, false);
        assertThat(outlets.page(
                                new OutletTrainingFilter(unit(Level.OUTLET, 0).place(), null, null, null),
                                Portion.first(5))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.backbone()).isFalse();
                    assertThat(row.teachers()).isEqualTo(1);
                });

        long id = backbones.of(outlet.id()).getFirst().id();
        assertThatThrownBy(() -> backbones.end(id, today().minusDays(1)))
                .hasMessageContaining("training.backbone.before");
        assertThatThrownBy(() -> backbones.end(id, null)).hasMessageContaining("org.day.missing");
        backbones.end(id, today());
        assertThat(backbones.of(outlet.id()).getFirst().until()).isEqualTo(today());
        assertThatThrownBy(() -> backbones.choose(unit(Level.GRID, 0).id(), mark(today(), null)))
                .hasMessageContaining("training.backbone.level");
        assertThatThrownBy(() -> mark(today(), today().minusDays(1))).hasMessageContaining("training.backbone.before");

        enter(unit(Level.GRID, 1), ShippedRole.GRID_MANAGER);
        assertThat(backbones.of(clerk.id())).as("of another grid").isEmpty();
        assertThatThrownBy(() -> backbones.end(id, today())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backbones.choose(clerk.id(), mark(today(), null)))
                .isInstanceOf(NotFound.class);
        enter(clerk, ShippedRole.CLERK);
        assertThat(backbones.of(clerk.id())).hasSize(3);
        assertThatThrownBy(() -> backbones.end(id, today())).isInstanceOf(Refused.class);
    }

    private static BackboneForm mark(LocalDate since, @Nullable LocalDate until) {
        return new BackboneForm(since, until, "成功率第一");
    }

    private List<String> teaching(boolean backbone) {
        OutletTrainingFilter filter = new OutletTrainingFilter(null, null, null, backbone);
        List<OutletTrainingRow> rows = outlets.page(filter, Portion.first(50)).rows();
        assertThat(outlets.count(filter)).isEqualTo(rows.size());
        return rows.stream().map(OutletTrainingRow::code).toList();
    }

    private List<String> outlets(@Nullable Integer untrained, @Nullable Boolean planned) {
        OutletTrainingFilter filter = new OutletTrainingFilter(null, untrained, planned, null);
        List<OutletTrainingRow> rows = outlets.page(filter, Portion.first(50)).rows();
        assertThat(outlets.count(filter)).isEqualTo(rows.size());
        return rows.stream().map(OutletTrainingRow::code).toList();
    }

    private List<TrainingId> found(TrainingFilter filter) {
        return list.page(filter, Portion.first(50)).rows().stream()
                .map(TrainingRow::id)
                .toList();
    }

    private static Set<Long> ids(List<AttendanceRow> people) {
        return people.stream().map(AttendanceRow::id).collect(Collectors.toSet());
    }

    private static TrainingForm form(UnitRow unit, LocalDate day) {
        return new TrainingForm(
                TrainingKind.CLASS, TrainingTopic.PRODUCT, "彩铃业务集中培训", null, unit.id(), day, 120, "二楼会议室", "陈老师");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void enter(UnitRow unit, ShippedRole role) {
        acting.enter(mother.account(new PlacedUnit(unit.id(), unit.place()), role));
    }

    private UnitRow unit(Level level, int number) {
        String code = here.stream()
                .filter(unit -> unit.level() == level)
                .skip(number)
                .findFirst()
                .orElseThrow()
                .code();
        Supplier<UnitRow> row = () -> units.byCode(code);
        return scope.asSystem("test", row::get);
    }
}
