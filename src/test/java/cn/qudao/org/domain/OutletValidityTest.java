package cn.qudao.org.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OutletValidityTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2026, 6, 15);

    private final Place from = Place.ROOT.child(1).child(1).child(1).child(1);
    private final Place to = Place.ROOT.child(2).child(1).child(1).child(5);
    private final Shift shift = new Shift(from, to);

    @Test
    void aMoveCutsThePeriodAndSaysThatItIsNoExit() {
        OutletValidity before = new OutletValidity(new UnitId(1), from, OPENED);
        OutletValidity after = before.follow(shift, MOVED);
        assertThat(before.until()).isEqualTo(MOVED);
        assertThat(before.movedOut()).isTrue();
        assertThat(before.key()).isEqualTo(from.key());
        assertThat(after.since()).isEqualTo(MOVED);
        assertThat(after.until()).isNull();
        assertThat(after.movedIn()).isTrue();
        assertThat(after.key()).isEqualTo(to.key());
    }

    @Test
    void aPeriodThatEndedAfterABackdatedMoveKeepsItsEnd() {
        LocalDate ended = MOVED.plusDays(3);
        OutletValidity before = new OutletValidity(new UnitId(1), from, OPENED);
        before.end(ended);
        OutletValidity after = before.follow(shift, MOVED);
        assertThat(before.until()).isEqualTo(MOVED);
        assertThat(after.until()).isEqualTo(ended);
        assertThat(after.movedOut()).isFalse();
    }

    @Test
    void aPeriodThatBeginsOnTheDayOrLaterGoesAlongWhole() {
        OutletValidity row = new OutletValidity(new UnitId(1), from, MOVED);
        assertThat(row.follow(shift, MOVED)).isSameAs(row);
        assertThat(row.key()).isEqualTo(to.key());
        assertThat(row.movedIn()).isFalse();
    }
}
