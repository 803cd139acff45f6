package cn.qudao.responsibility.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Charges go along when their unit moves; a unit that ever was in somebody's charge stays. */
@Component
class ChargesFollow implements UnitUse {

    private final ChargeRepository charges;
    private final Scope scope;

    ChargesFollow(ChargeRepository charges, Scope scope) {
        this.charges = charges;
        this.scope = scope;
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem("charges follow their units", () -> moved.shift(charges::shift));
    }

    @Override
    public String name() {
        return "responsibility.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> ids) {
        return scope.asSystem(
                "units in use",
                () -> charges.existsByUnitIdIn(ids.stream().map(UnitId::value).toList()));
    }
}
