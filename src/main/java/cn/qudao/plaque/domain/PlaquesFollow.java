package cn.qudao.plaque.domain;

import cn.qudao.kernel.Saying;
import cn.qudao.org.RowsFollow;
import cn.qudao.org.UnitEnding;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitStopped;
import cn.qudao.scope.Scope;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plaques go along when their outlet moves, and come off its wall when it stops; an outlet that ever had one stays. */
@Component
class PlaquesFollow extends RowsFollow implements UnitEnding {

    private final PlaqueRepository plaques;

    PlaquesFollow(PlaqueRepository plaques, Scope scope) {
        super(scope, "plaque.unit-in-use", plaques::existsByOutletIdIn, plaques::shift);
        this.plaques = plaques;
    }

    /** In the transaction of the stop. One that was issued after the day of the stop has never hung. */
    @EventListener
    void comeOff(UnitStopped stopped) {
        hanging(stopped.unit()).forEach(plaque -> plaque.comeOff(stopped));
    }

    @Override
    public List<Saying> endingWith(UnitId unit) {
        return hanging(unit).stream().map(Plaque::ending).toList();
    }

    private List<Plaque> hanging(UnitId outlet) {
        return plaques.findByOutletIdAndWithdrawnOnIsNull(outlet.value());
    }
}
