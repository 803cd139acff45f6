package cn.qudao.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.Trail;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.ReportMother;
import cn.qudao.testing.PortalTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                new BigDecimal("0.2000"));
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
                                "reports/R7?unit=" + reports.code(outlet) + "&from=2026-11-01&to=2026-11-27&way=WEB",
                                reports.code(outlet),
                                "6.3 %",
                                "20.0 %"));
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
                        .contains(
                                "supervision.notice.unit",
                                "reports/R18?unit=" + reports.code(below)
                                        + "&from=2026-11-01&to=2026-11-27&way=WEB&level=outlet&quality=warned",
                                reports.code(below),
                                "20.0 %"));
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
}
