package cn.qudao.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.Trail;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.ReportMother;
import cn.qudao.testing.PortalTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 督办: who has charge of the grid is told, once a day, and it is on record. */
@PortalTest
class UrgingTest {

    @Autowired
    private UrgingDesk desk;

    @Autowired
    private AccessMother accounts;

    @Autowired
    private ReportMother reports;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UrgingAnswers answers;

    @Autowired
    private UrgingList list;

    @Autowired
    private OverdueReminder reminder;

    @Autowired
    private SupervisionTerms terms;

    @Autowired
    private Clock clock;

    private PlacedUnit district;
    private PlacedUnit grid;
    private PlacedUnit outlet;
    private String manager = "";

    @BeforeEach
    void enter() {
        district = accounts.district();
        grid = accounts.below(district.place());
        outlet = accounts.below(grid.place());
        manager = accounts.account(district, ShippedRole.DISTRICT_MANAGER);
        acting.enter(manager);
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    private UrgingForm form(PlacedUnit about) {
        return new UrgingForm(
                reports.code(about),
                "R18",
                new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 27)),
                Map.of("way", "WEB"),
                3,
                16,
                1,
                new BigDecimal("0.2000"),
                today().plusDays(7),
                "请逐笔回访");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private long id(PlacedUnit about) {
        return jdbc.sql("select id from supervision_urging where unit_id = ?")
                .param(about.id().value())
                .query(Long.class)
                .single();
    }

    private String shownAt(PlacedUnit about) {
        return jdbc.sql("select shown_at from supervision_urging where unit_id = ?")
                .param(about.id().value())
                .query(String.class)
                .single();
    }

    private List<String> notices(String signInName) {
        return jdbc.sql("select concat_ws(' ', n.message_key, n.address, n.arguments) from notice n"
                        + " join access_account a on a.id = n.account_id where a.sign_in_name = ?")
                .param(signInName)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void theManagersOfTheGridAreToldWithTheWayToTheRecords() {
        String one = accounts.account(grid, ShippedRole.GRID_MANAGER);
        String other = accounts.account(grid, ShippedRole.GRID_MANAGER);
        String elsewhere = accounts.account(accounts.below(district.place()), ShippedRole.GRID_MANAGER);

        assertThat(desk.urge(form(outlet))).isEqualTo(2);

        assertThat(notices(one))
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .contains(
                                "supervision.notice",
                                "urgings/" + id(outlet),
                                reports.code(outlet),
                                "6.3 %",
                                "20.0 %",
                                today().plusDays(7).toString()));
        assertThat(shownAt(outlet))
                .isEqualTo("reports/R7?unit=" + reports.code(outlet) + "&from=2026-11-01&to=2026-11-27&way=WEB");
        assertThat(notices(other)).hasSize(1);
        assertThat(notices(elsewhere)).isEmpty();
        assertThat(trail.of(manager, AuditAction.CREATED))
                .filteredOn(told -> told.subjectType().equals("Urging"))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.scopeKey()).isEqualTo(outlet.place().key()));
    }

    /** Of a grid, a district and a region: the list of the outlets, to those who manage exactly that. */
    @Test
    void theManagersOfAUnitAreToldOfAllItsOutletsThatAreWarnedOf() {
        PlacedUnit region = accounts.region();
        PlacedUnit below = accounts.below(region.place());
        acting.enter(accounts.account(region, ShippedRole.CITY_MANAGER));
        String one = accounts.account(below, ShippedRole.DISTRICT_MANAGER);
        String ofGrid = accounts.account(accounts.below(below.place()), ShippedRole.GRID_MANAGER);

        assertThat(desk.urge(form(below))).isEqualTo(1);
        assertThatThrownBy(() -> desk.urge(form(below))).hasMessage("supervision.again");

        assertThat(notices(one))
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .contains("supervision.notice.unit", "urgings/" + id(below), reports.code(below), "20.0 %"));
        assertThat(shownAt(below))
                .isEqualTo("reports/R18?unit=" + reports.code(below)
                        + "&from=2026-11-01&to=2026-11-27&way=WEB&level=outlet&quality=warned");
        assertThat(notices(ofGrid)).isEmpty();

        String manager = accounts.account(grid, ShippedRole.GRID_MANAGER);
        acting.enter(this.manager);
        assertThat(desk.urge(form(grid))).isEqualTo(1);
        assertThat(notices(manager)).hasSize(1);
    }

    @Test
    void aUnitWithoutAManagerCannotBeUrged() {
        assertThatThrownBy(() -> desk.urge(form(grid))).hasMessage("supervision.nobody.unit");
        assertThat(jdbc.sql("select count(*) from supervision_urging where unit_id = ?")
                        .param(grid.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anOutletIsUrgedAboutOnceADay() {
        String one = accounts.account(grid, ShippedRole.GRID_MANAGER);
        desk.urge(form(outlet));
        assertThatThrownBy(() -> desk.urge(form(outlet))).hasMessage("supervision.again");
        assertThat(notices(one)).hasSize(1);
        assertThat(desk.urge(form(accounts.below(grid.place())))).isEqualTo(1);
    }

    @Test
    void whereNobodyCanBeToldNothingIsOnRecord() {
        assertThatThrownBy(() -> desk.urge(form(outlet))).hasMessage("supervision.nobody");
        accounts.account(grid, ShippedRole.GRID_MANAGER);
        assertThat(desk.urge(form(outlet))).isEqualTo(1);
    }

    @Test
    void onlyWhoMayAndOnlyBelowTheOwnPost() {
        PlacedUnit foreign =
                accounts.below(accounts.below(accounts.district().place()).place());
        assertThatThrownBy(() -> desk.urge(form(foreign))).hasMessage("supervision.elsewhere");
        acting.enter(accounts.account(grid, ShippedRole.GRID_MANAGER));
        assertThatThrownBy(() -> desk.urge(form(outlet))).isInstanceOf(RuntimeException.class);
        assertThat(jdbc.sql("select count(*) from supervision_urging where unit_id = ?")
                        .param(outlet.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoHasChargeAnswersAndWhoUrgedSaysHowItEnded() {
        String inCharge = accounts.account(grid, ShippedRole.GRID_MANAGER);
        desk.urge(form(outlet));
        long id = id(outlet);
        assertThatThrownBy(() -> desk.end(id, Outcome.DONE, " ")).hasMessage("supervision.text.length");
        assertThatThrownBy(() -> desk.end(id, null, "好")).hasMessage("org.text.missing");
        assertThatThrownBy(() -> answers.answer(id, "代答")).hasMessage("supervision.not-yours");

        acting.enter(inCharge);
        assertThat(list.detail(id))
                .satisfies(seen -> assertThat(seen.row().state()).isEqualTo(UrgingState.OPEN))
                .satisfies(seen -> assertThat(seen.mayAnswer()).isTrue())
                .satisfies(seen -> assertThat(seen.mayEnd()).isFalse());
        assertThatThrownBy(() -> answers.answer(id, " ".repeat(5))).hasMessage("supervision.text.length");
        assertThatThrownBy(() -> answers.answer(id, "长".repeat(501))).hasMessage("supervision.text.length");
        answers.answer(id, "已回访全部客户");
        assertThat(notices(manager))
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice).contains("supervision.notice.answer", "urgings/" + id, "已回访全部客户"));

        acting.enter(manager);
        assertThat(list.detail(id).mayAnswer()).isFalse();
        desk.end(id, Outcome.NOT_DONE, "成功率未回升");
        assertThatThrownBy(() -> desk.end(id, Outcome.DONE, "再定")).hasMessage("supervision.over");
        assertThat(notices(inCharge))
                .filteredOn(notice -> notice.contains("supervision.notice.NOT_DONE"))
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("成功率未回升"));
        UrgingDetail over = list.detail(id);
        assertThat(over.row().state()).isEqualTo(UrgingState.NOT_DONE);
        assertThat(over.mayEnd()).isFalse();
        assertThat(over.steps())
                .extracting(StepRow::kind, StepRow::words)
                .containsExactly(
                        tuple(StepKind.URGED, "请逐笔回访"),
                        tuple(StepKind.ANSWERED, "已回访全部客户"),
                        tuple(StepKind.NOT_DONE, "成功率未回升"));
        acting.enter(inCharge);
        assertThatThrownBy(() -> answers.answer(id, "晚到的答复")).hasMessage("supervision.over");
    }

    /** The owner of the outlet may speak for it; a manager who was urged himself does not say how that ended. */
    @Test
    void nobodyJudgesHimselfAndNobodyAnswersForThoseBelow() {
        accounts.account(grid, ShippedRole.GRID_MANAGER);
        desk.urge(form(outlet));
        long aboutOutlet = id(outlet);
        acting.enter(accounts.account(outlet, ShippedRole.SHOP_OWNER));
        answers.answer(aboutOutlet, "店内已整改");
        acting.enter(manager);
        assertThatThrownBy(() -> answers.answer(aboutOutlet, "代答")).hasMessage("supervision.not-yours");

        acting.enter(accounts.account(accounts.province(), ShippedRole.PROVINCE_MANAGER));
        desk.urge(form(district));
        long aboutDistrict = id(district);
        acting.enter(manager);
        assertThatThrownBy(() -> desk.end(aboutDistrict, Outcome.DONE, "自己认定")).hasMessage("supervision.own");
        assertThat(list.detail(aboutDistrict).mayAnswer()).isTrue();
        answers.answer(aboutDistrict, "已布置");
    }

    @Test
    void anUrgingIsSeenFromItsUnitUpwardsOnly() {
        accounts.account(grid, ShippedRole.GRID_MANAGER);
        desk.urge(form(outlet));
        long id = id(outlet);
        acting.enter(accounts.account(accounts.below(grid.place()), ShippedRole.SHOP_OWNER));
        assertThatThrownBy(() -> list.detail(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.answer(id, "旁人")).isInstanceOf(NotFound.class);
        assertThat(list.page(UrgingFilter.ALL, Portion.first(10)).rows()).isEmpty();
        acting.enter(accounts.account(outlet, ShippedRole.CLERK));
        assertThatThrownBy(() -> list.detail(id)).isInstanceOf(Refused.class);
    }

    @Test
    void whatNobodyAnsweredIsOverdueAndBothAreToldOnce() {
        String inCharge = accounts.account(grid, ShippedRole.GRID_MANAGER);
        PlacedUnit answered = accounts.below(grid.place());
        desk.urge(form(outlet));
        desk.urge(form(answered));
        long id = id(outlet);
        due(outlet, today());
        reminder.remind();
        assertThat(overdue(manager)).isEmpty();
        assertThat(list.detail(id).row().overdue()).isFalse();

        acting.enter(inCharge);
        answers.answer(id(answered), "已整改");
        due(outlet, today().minusDays(1));
        due(answered, today().minusDays(1));
        reminder.remind();
        reminder.remind();
        assertThat(overdue(manager)).singleElement().asString().contains("urgings/" + id);
        assertThat(overdue(inCharge)).singleElement().asString().contains("urgings/" + id);
        assertThat(list.detail(id).row().overdue()).isTrue();
        assertThat(list.detail(id).steps()).extracting(StepRow::kind).containsExactly(StepKind.URGED, StepKind.OVERDUE);
        assertThat(list.page(new UrgingFilter(null, null, true, null, null), Portion.first(10))
                        .rows())
                .extracting(UrgingRow::id)
                .containsExactly(id);
        assertThat(list.count(new UrgingFilter(null, UrgingState.ANSWERED, false, today(), today())))
                .isEqualTo(1);
        answers.answer(id, "迟到的答复");
        assertThat(list.detail(id).row().overdue()).isFalse();
    }

    @Test
    void theDayOfTheAnswerIsChosenOrThatOfTheTerm() {
        accounts.account(grid, ShippedRole.GRID_MANAGER);
        UrgingForm asked = form(outlet);
        assertThatThrownBy(() -> desk.urge(due(asked, null))).hasMessage("org.day.missing");
        assertThatThrownBy(() -> desk.urge(due(asked, today().minusDays(1)))).hasMessage("supervision.due.range");
        assertThat(desk.urge(due(asked, today()))).isEqualTo(1);

        assertThatThrownBy(() -> terms.decide(new TermForm(1, 3, "加快"))).isInstanceOf(Refused.class);
        acting.enter(accounts.account(accounts.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        TermRow before = terms.all().getFirst();
        assertThat(terms.due()).isEqualTo(today().plusDays(before.days()));
        terms.decide(new TermForm(before.number(), 3, "加快"));
        assertThat(terms.due()).isEqualTo(today().plusDays(3));
        assertThatThrownBy(() -> terms.decide(new TermForm(before.number(), 5, "又改")))
                .hasMessage("org.changed-meanwhile");
        assertThatThrownBy(() -> new TermForm(1, 0, "无")).hasMessage("supervision.term.range");
        terms.decide(new TermForm(before.number() + 1, before.days(), "复原"));
    }

    private static UrgingForm due(UrgingForm form, @Nullable LocalDate day) {
        return new UrgingForm(
                form.unit(),
                form.report(),
                form.period(),
                form.asked(),
                form.warned(),
                form.recommended(),
                form.succeeded(),
                form.threshold(),
                day,
                form.wish());
    }

    private void due(PlacedUnit about, LocalDate day) {
        jdbc.sql("update supervision_urging set due_on = ? where unit_id = ?")
                .params(day, about.id().value())
                .update();
    }

    private List<String> overdue(String signInName) {
        return notices(signInName).stream()
                .filter(notice -> notice.contains("supervision.notice.overdue"))
                .toList();
    }
}
