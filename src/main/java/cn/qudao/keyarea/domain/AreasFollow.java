package cn.qudao.keyarea.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Key areas go along when their unit moves; an outlet that moves out of an area's unit no longer lies in the area. */
@Component
class AreasFollow implements UnitUse {

    private final KeyAreaRepository areas;
    private final AreaOutletRepository outlets;
    private final AreaSurveyRepository surveys;
    private final Scope scope;

    AreasFollow(KeyAreaRepository areas, AreaOutletRepository outlets, AreaSurveyRepository surveys, Scope scope) {
        this.areas = areas;
        this.outlets = outlets;
        this.surveys = surveys;
        this.scope = scope;
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem("key areas follow their units", () -> {
            moved.shift(areas::shift, surveys::shift, outlets::shift);
            releaseStrays(moved);
        });
    }

    private void releaseStrays(UnitsMoved moved) {
        List<AreaOutlet> here =
                outlets.findByScopeKeyBetween(moved.to().lo(), moved.to().hi());
        Map<Long, KeyArea> of = areas
                .findAllById(here.stream().map(AreaOutlet::areaId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(area -> area.id().value(), Function.identity()));
        outlets.deleteAll(here.stream()
                .filter(outlet -> {
                    KeyArea area = of.get(outlet.areaId());
                    return area == null || !area.place().contains(outlet.place());
                })
                .toList());
    }

    @Override
    public String name() {
        return "keyarea.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> units) {
        List<Long> ids = units.stream().map(UnitId::value).toList();
        return scope.asSystem("units in use", () -> areas.existsByUnitIdIn(ids) || outlets.existsByOutletIdIn(ids));
    }
}
