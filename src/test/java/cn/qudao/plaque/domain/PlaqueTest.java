package cn.qudao.plaque.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitStopped;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlaqueTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final UnitRow outlet = unit(Place.ROOT.child(1).child(1).child(1).child(1));
    private final Plaque plaque = new Plaque(outlet, form("star"), 3);

    @Test
    void hangsUntilItIsWithdrawn() {
        assertThat(plaque.row(outlet).inForce()).isTrue();
        plaque.withdraw(MAY.plusDays(9), "晋级换发");
        assertThat(plaque.row(outlet).inForce()).isFalse();
        assertRefused(() -> plaque.withdraw(MAY.plusDays(10), "晋级换发"), "plaque.withdrawn");
    }

    @Test
    void comesOffWhenItsOutletStops() {
        plaque.comeOff(new UnitStopped(outlet.id(), MAY.minusDays(3), "合同到期"));
        assertThat(plaque.row(outlet))
                .extracting(PlaqueRow::withdrawnOn, PlaqueRow::withdrawReason)
                .containsExactly(MAY, "合同到期");
    }

    @Test
    void isWithdrawnForAReasonAndNotBeforeItWasIssued() {
        assertRefused(() -> plaque.withdraw(MAY.minusDays(1), "晋级换发"), "plaque.before-issued");
        assertRefused(() -> plaque.withdraw(MAY, " "), "org.reason.length");
    }

    @Test
    void leavesNoRoomForAnotherOfItsKindWhileItHangs() {
        assertRefused(() -> plaque.requireOverBy(MAY.plusDays(9)), "plaque.in-force");
        plaque.withdraw(MAY.plusDays(9), "晋级换发");
        assertRefused(() -> plaque.requireOverBy(MAY.plusDays(8)), "plaque.overlap");
        assertThatCode(() -> plaque.requireOverBy(MAY.plusDays(9))).doesNotThrowAnyException();
    }

    @Test
    void onlyOutletsHaveThemAndOnlyThatOfAStarredOneSaysItsStars() {
        UnitRow grid = unit(outlet.place().at(cn.qudao.kernel.Level.GRID));
        assertRefused(() -> new Plaque(grid, form("star"), 3), "plaque.not-an-outlet");
        assertRefused(() -> new Plaque(outlet, form("star"), null), "plaque.outlet-without-star");
        assertThat(new Plaque(outlet, form("benchmark"), 3).row(outlet).stars()).isNull();
        assertRefused(() -> new PlaqueForm("benchmark", " ", MAY), "plaque.number.length");
        assertRefused(() -> new PlaqueForm("benchmark", "B1", null), "org.day.missing");
    }

    private static void assertRefused(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private static PlaqueForm form(String kind) {
        return new PlaqueForm(kind, "XJ1", MAY);
    }

    private static UnitRow unit(Place place) {
        return new UnitRow(new UnitId(place.key()), place.level(), "U" + place.key(), "单位", place, true, false);
    }
}
