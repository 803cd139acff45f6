package cn.qudao.org.domain;

import cn.qudao.kernel.Place;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The master data of a unit that is an outlet; it follows the unit's place. */
@Entity
@Table(name = "org_outlet")
final class Outlet extends ScopedRow {

    @Id
    private long unitId;

    @Embedded
    private OutletProfile profile;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Outlet() {}

    Outlet(Unit unit, OutletProfile profile) {
        super(unit.place());
        this.unitId = unit.id().value();
        this.profile = profile;
    }

    void describe(OutletProfile newProfile) {
        this.profile = newProfile;
    }

    UnitId id() {
        return new UnitId(unitId);
    }

    Place place() {
        return Place.of(scopeKey());
    }

    OutletProfile profile() {
        return profile;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
