package cn.qudao.org.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private final Place from = Place.ROOT.child(3).child(2);
    private final Place to = Place.ROOT.child(7).child(11);
    private final Shift shift = new Shift(from, to);

    @Test
    void carriesEveryPlaceBelowToTheSamePlaceBelowTheNewOne() {
        Place clerk = from.child(40).child(99_999).child(1);
        assertThat(shift.apply(clerk.key()))
                .isEqualTo(to.child(40).child(99_999).child(1));
        assertThat(shift.apply(from.key())).isEqualTo(to);
        assertThat(shift.apply(from.child(9).key()).level()).isEqualTo(Level.GRID);
    }

    @Test
    void touchesNothingOutside() {
        assertThatThrownBy(() -> shift.apply(Place.ROOT.child(3).child(3).key()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
