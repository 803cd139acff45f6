package cn.qudao.keyarea.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Key areas go along when their unit moves; an outlet that moves out of an area's unit no longer lies in the area. */
@Component
class AreasFollow extends RowsFollow {

    private final KeyAreaRepository areas;
    private final AreaOutletRepository outlets;

    AreasFollow(KeyAreaRepository areas, AreaOutletRepository outlets, AreaSurveyRepository surveys, Scope scope) {
        super(
                scope,
                "keyarea.unit-in-use",
                ids -> areas.existsByUnitIdIn(ids) || outlets.existsByOutletIdIn(ids),
                areas::shift,
                surveys::shift,
                outlets::shift);
        this.areas = areas;
        this.outlets = outlets;
    }

    @Override
    protected void arrived(UnitsMoved moved) {
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
}
