package cn.qudao.catalogue.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.scope.Scope;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** A region that ever was in a phase stays. */
@Component
class PhaseUse implements UnitUse {

    private final PhaseRepository phases;
    private final Scope scope;

    PhaseUse(PhaseRepository phases, Scope scope) {
        this.phases = phases;
        this.scope = scope;
    }

    @Override
    public String name() {
        return "catalogue.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> ids) {
        return scope.asSystem(
                "units in use",
                () -> phases.existsByRegionIdIn(ids.stream().map(UnitId::value).toList()));
    }
}
