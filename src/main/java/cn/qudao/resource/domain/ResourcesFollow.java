package cn.qudao.resource.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pools go along with their units, and what outlets were given with the outlets; both keep their units from being erased. */
@Component
class ResourcesFollow implements UnitUse {

    private final PoolRepository pools;
    private final ShareRepository shares;
    private final AllotmentRepository allotments;
    private final Scope scope;

    ResourcesFollow(PoolRepository pools, ShareRepository shares, AllotmentRepository allotments, Scope scope) {
        this.pools = pools;
        this.shares = shares;
        this.allotments = allotments;
        this.scope = scope;
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem(
                "resources follow their units", () -> moved.shift(pools::shift, shares::shift, allotments::shift));
    }

    @Override
    public String name() {
        return "resource.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> units) {
        List<Long> ids = units.stream().map(UnitId::value).toList();
        return scope.asSystem("units in use", () -> pools.existsByUnitIdIn(ids) || allotments.existsByOutletIdIn(ids));
    }
}
