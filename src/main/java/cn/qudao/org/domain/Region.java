package cn.qudao.org.domain;

import cn.qudao.org.RegionProfile;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What reports group a region by (rows 41 and 42). */
@Entity
@Table(name = "org_region")
final class Region extends ScopedRow {

    @Id
    private long unitId;

    @Embedded
    private RegionProfile profile;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Region() {}

    Region(Unit unit, RegionProfile profile) {
        super(unit.place());
        this.unitId = unit.id().value();
        this.profile = profile;
    }

    void describe(RegionProfile newProfile) {
        this.profile = newProfile;
    }

    RegionProfile profile() {
        return profile;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
