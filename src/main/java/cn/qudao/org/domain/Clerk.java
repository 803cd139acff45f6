package cn.qudao.org.domain;

import cn.qudao.org.ClerkProfile;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of a unit that is a clerk. Where and since when a clerk is employed are the places of the unit. */
@Entity
@Table(name = "org_clerk")
final class Clerk extends ScopedRow {

    @Id
    private long unitId;

    @Embedded
    private ClerkProfile profile;

    /** Made of the phone by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable String dialled;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Clerk() {}

    Clerk(Unit unit, ClerkProfile profile) {
        super(unit.place());
        this.unitId = unit.id().value();
        this.profile = profile;
    }

    void describe(ClerkProfile newProfile) {
        this.profile = newProfile;
    }

    UnitId id() {
        return new UnitId(unitId);
    }

    Optional<String> dialled() {
        return Optional.ofNullable(dialled);
    }

    ClerkProfile profile() {
        return profile;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
