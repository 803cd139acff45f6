package cn.qudao.keyarea.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a key area shows. */
@Service
@Requires(KeyAreaPermissions.VIEW)
@Transactional(readOnly = true)
public class KeyAreaPages {

    private final KeyAreaRepository areas;
    private final AreaOutletRepository outlets;
    private final KeyAreaList list;
    private final Units units;

    KeyAreaPages(KeyAreaRepository areas, AreaOutletRepository outlets, KeyAreaList list, Units units) {
        this.areas = areas;
        this.outlets = outlets;
        this.list = list;
        this.units = units;
    }

    public KeyAreaDetail detail(KeyAreaId id) {
        List<@Nullable Object[]> found = areas.withSurveys(id.value());
        if (found.isEmpty()) {
            throw new NotFound();
        }
        KeyArea area = (KeyArea) Objects.requireNonNull(found.getFirst()[0]);
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
                found.stream()
                        .map(pair -> (AreaSurvey) pair[1])
                        .filter(Objects::nonNull)
                        .map(AreaSurvey::row)
                        .toList(),
                area.version());
    }
}
