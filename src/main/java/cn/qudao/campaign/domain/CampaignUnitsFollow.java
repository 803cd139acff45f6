package cn.qudao.campaign.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A unit takes part wherever it moves; one that ever did stays. */
@Component
class CampaignUnitsFollow implements UnitUse {

    private final CampaignUnitRepository units;
    private final Scope scope;

    CampaignUnitsFollow(CampaignUnitRepository units, Scope scope) {
        this.units = units;
        this.scope = scope;
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem("campaigns follow their units", () -> moved.shift(units::shift));
    }

    @Override
    public String name() {
        return "campaign.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> ids) {
        return scope.asSystem(
                "units in use",
                () -> units.existsByUnitIdIn(ids.stream().map(UnitId::value).toList()));
    }
}
