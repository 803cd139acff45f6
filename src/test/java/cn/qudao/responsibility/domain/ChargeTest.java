package cn.qudao.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.responsibility.ChargeKind;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChargeTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final UnitRow district = unit(Place.ROOT.child(1).child(1));
    private final UnitRow grid = unit(district.place().child(1));
    private final Charge charge = new Charge(district, form(""));

    @Test
    void aDistrictIsContractedAndAGridHasACustomerManagerOfASegment() {
        assertThat(charge.row(district).kind()).isEqualTo(ChargeKind.CONTRACT);
        assertThat(new Charge(grid, form("community")).row(grid).kind()).isEqualTo(ChargeKind.MANAGER);
        assertRefused(() -> new Charge(grid, form("")), "org.text.missing");
        assertRefused(() -> new Charge(district, form("community")), "org.text.missing");
        assertRefused(() -> new Charge(unit(Place.ROOT.child(1)), form("")), "responsibility.unit.level");
    }

    @Test
    void theNextOneTakesOverFromADayAfterItBegan() {
        assertRefused(() -> charge.giveWay(MAY), "responsibility.before-current");
        charge.giveWay(MAY.plusDays(1));
        assertThat(charge.row(district).until()).isEqualTo(MAY.plusDays(1));
        assertThat(charge.row(district).endReason()).isNull();
        assertRefused(() -> charge.giveWay(MAY), "responsibility.overlap");
        charge.giveWay(MAY.plusDays(30));
        assertThat(charge.row(district).until()).isEqualTo(MAY.plusDays(1));
    }

    @Test
    void itEndsOnceForAReason() {
        assertRefused(() -> charge.end(MAY.minusDays(1), "离职"), "responsibility.before-since");
        assertRefused(() -> charge.end(MAY, ""), "org.reason.length");
        charge.end(MAY, "离职");
        assertRefused(() -> charge.end(MAY, "离职"), "responsibility.over");
    }

    @Test
    void thePersonIsNamedAndCanBeCalled() {
        assertRefused(() -> new ChargeForm("", " ", "18612345678", MAY), "org.name.length");
        assertRefused(() -> new ChargeForm("", "王芳", "call me", MAY), "org.phone.format");
        assertRefused(() -> new ChargeForm("", "王芳", "18612345678", null), "org.day.missing");
    }

    private static void assertRefused(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private static ChargeForm form(String segment) {
        return new ChargeForm(segment, "王芳", "18612345678", MAY);
    }

    private static UnitRow unit(Place place) {
        return new UnitRow(new UnitId(place.key()), place.level(), "U" + place.key(), "单位", place, true, false);
    }
}
