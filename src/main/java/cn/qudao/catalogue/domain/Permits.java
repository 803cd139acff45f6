package cn.qudao.catalogue.domain;

import cn.qudao.kernel.Remembered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where products may be sold, as every counter asks what it may offer; what is then asked for is looked up. */
@Component
class Permits {

    private final Remembered<List<Permit>> permits;

    Permits(PermitRepository permits, Clock clock) {
        this.permits = new Remembered<>(permits::findAllByOrderById, clock);
    }

    /** All that are in force on a day. */
    List<Permit> at(LocalDate day) {
        return permits.get().stream().filter(permit -> permit.isInForce(day)).toList();
    }

    void changed() {
        permits.changed();
    }
}
