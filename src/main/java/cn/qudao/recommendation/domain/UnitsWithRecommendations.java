package cn.qudao.recommendation.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** An outlet or a clerk with recommendations stays. */
@Component
class UnitsWithRecommendations implements UnitUse {

    private final RecommendationRepository recommendations;
    private final Units units;
    private final Scope scope;

    UnitsWithRecommendations(RecommendationRepository recommendations, Units units, Scope scope) {
        this.units = units;
        this.recommendations = recommendations;
        this.scope = scope;
    }

    @Override
    public String name() {
        return "recommendation.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> ids) {
        return scope.asSystem(
                "whether units are in use",
                () -> recommendations.existsByScopeKeyIn(
                        units.all(ids).stream().map(row -> row.place().key()).toList()));
    }
}
