package cn.qudao.keyarea.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** That an outlet lies in a key area. */
@Entity
@Table(name = "keyarea_outlet")
final class AreaOutlet extends ScopedRow {

    @Id
    private long id;

    private long areaId;
    private long outletId;

    @Version
    private @Nullable Long version;

    protected AreaOutlet() {}

    AreaOutlet(KeyAreaId area, UnitRow outlet) {
        super(outlet.place());
        this.id = Ids.next();
        this.areaId = area.value();
        this.outletId = outlet.id().value();
    }

    Place place() {
        return Place.of(scopeKey());
    }

    long areaId() {
        return areaId;
    }

    long outletId() {
        return outletId;
    }
}
