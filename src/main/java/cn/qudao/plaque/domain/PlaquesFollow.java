package cn.qudao.plaque.domain;

import cn.qudao.kernel.Saying;
import cn.qudao.org.UnitEnding;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitStopped;
import cn.qudao.org.UnitUse;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plaques go along when their outlet moves, and come off its wall when it stops; an outlet that ever had one stays. */
@Component
class PlaquesFollow implements UnitUse, UnitEnding {

    private final PlaqueRepository plaques;
    private final Scope scope;

    PlaquesFollow(PlaqueRepository plaques, Scope scope) {
        this.plaques = plaques;
        this.scope = scope;
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem("plaques follow their outlets", () -> moved.shift(plaques::shift));
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

    @Override
    public String name() {
        return "plaque.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> ids) {
        return scope.asSystem(
                "units in use",
                () -> plaques.existsByOutletIdIn(ids.stream().map(UnitId::value).toList()));
    }
}
