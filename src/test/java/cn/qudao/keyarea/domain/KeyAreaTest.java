package cn.qudao.keyarea.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.domain.KeyAreaFilter.Standing;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyAreaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final UnitRow district = unit(Place.ROOT.child(1).child(1), true);
    private final UnitRow grid = unit(district.place().child(1), true);
    private final UnitRow outlet = unit(grid.place().child(1), true);
    private final KeyArea area = new KeyArea(district, form("天河路商圈"));

    @Test
    void liesInADistrictOrAGrid() {
        assertThat(area.place()).isEqualTo(district.place());
        assertRefused(() -> new KeyArea(outlet, form("车站")), "keyarea.unit.level");
        assertRefused(() -> area.describe(unit(Place.ROOT.child(1), true), form("车站")), "keyarea.unit.level");
    }

    @Test
    void takesOutletsOfItsOwnUnitThatAreAtWork() {
        assertThat(area.take(outlet).place()).isEqualTo(outlet.place());
        UnitRow elsewhere = unit(Place.ROOT.child(1).child(2).child(1).child(1), true);
        assertRefused(() -> area.take(elsewhere), "keyarea.outlet.elsewhere");
        assertRefused(() -> area.take(grid), "keyarea.outlet.elsewhere");
        assertRefused(() -> area.take(unit(outlet.place(), false)), "org.stopped");
    }

    @Test
    void theLatestSurveyCountsWhateverTheOrderOfEntry() {
        area.survey(MONDAY, "telecom", 8);
        area.survey(MONDAY.minusDays(7), "telecom", 12);
        assertThat(area.surveyedOn()).isEqualTo(MONDAY);
    }

    @Test
    void nothingHappensInAClosedAreaUntilItIsReopened() {
        area.close(MONDAY, "拆迁");
        assertRefused(() -> area.take(outlet), "keyarea.closed");
        assertRefused(() -> area.survey(MONDAY, "telecom", 8), "keyarea.closed");
        assertRefused(() -> area.close(MONDAY, "拆迁"), "keyarea.closed");
        area.reopen();
        assertThat(area.take(outlet)).isNotNull();
        assertRefused(area::reopen, "keyarea.open");
    }

    @Test
    void standsAgainstTheStrongestOfTheOthers() {
        assertThat(row(10, 15, 9).standing()).isEqualTo(Standing.AHEAD);
        assertThat(row(10, 15, 10).standing()).isEqualTo(Standing.AHEAD);
        assertThat(row(10, 15, 11).standing()).isEqualTo(Standing.BEHIND);
        assertThat(row(10, null, null).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(row(10, 30, 20).share()).contains(new BigDecimal("0.250"));
        assertThat(row(0, 0, 0).share()).isEmpty();
        assertThat(row(3, null, null).share()).isEmpty();
    }

    @Test
    void aSurveySaysSomethingPlausible() {
        assertRefused(() -> new SurveyForm(MONDAY, Map.of()), "keyarea.survey.empty");
        assertRefused(() -> new SurveyForm(MONDAY, Map.of("telecom", -1)), "keyarea.survey.count");
        assertRefused(() -> new SurveyForm(MONDAY, Map.of("telecom", 10_000)), "keyarea.survey.count");
    }

    private static void assertRefused(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private static KeyAreaRow row(int own, @Nullable Integer others, @Nullable Integer strongest) {
        return new KeyAreaRow(
                new KeyAreaId(1), 0, "天河路商圈", "business-circle", "440106", "天河区", own, others, strongest, MONDAY, null);
    }

    private static KeyAreaForm form(String name) {
        return new KeyAreaForm(name, "business-circle", new UnitId(1), null);
    }

    private static UnitRow unit(Place place, boolean active) {
        return new UnitRow(new UnitId(place.key()), place.level(), "U" + place.key(), "单位", place, active, false);
    }
}
