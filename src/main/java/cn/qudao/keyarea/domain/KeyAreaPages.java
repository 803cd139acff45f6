package cn.qudao.keyarea.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a key area shows. */
@Service
@Requires(KeyAreaPermissions.VIEW)
@Transactional(readOnly = true)
public class KeyAreaPages {

    private final KeyAreaRepository areas;
    private final AreaOutletRepository outlets;
    private final AreaSurveyRepository surveys;
    private final KeyAreaList list;
    private final Units units;

    KeyAreaPages(
            KeyAreaRepository areas,
            AreaOutletRepository outlets,
            AreaSurveyRepository surveys,
            KeyAreaList list,
            Units units) {
        this.areas = areas;
        this.outlets = outlets;
        this.surveys = surveys;
        this.list = list;
        this.units = units;
    }

    public KeyAreaDetail detail(KeyAreaId id) {
        KeyArea area = areas.findById(id.value()).orElseThrow(NotFound::new);
        return new KeyAreaDetail(
                list.one(id),
                units.path(area.unit()),
                area.bounds(),
                area.closeReason(),
                units
                        .all(outlets.findByAreaId(id.value()).stream()
                                .map(outlet -> new UnitId(outlet.outletId()))
                                .toList())
                        .stream()
                        .sorted(Comparator.comparing(row -> row.place().key()))
                        .toList(),
                surveys.findByAreaIdOrderBySurveyedOnDesc(id.value()).stream()
                        .map(AreaSurvey::row)
                        .toList(),
                area.version());
    }
}
