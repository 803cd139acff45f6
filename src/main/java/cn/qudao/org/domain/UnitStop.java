package cn.qudao.org.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period in which a unit did not work, or a clerk was not employed. */
@Entity
@Table(name = "org_unit_stop")
final class UnitStop extends ScopedRow {

    @Id
    private long id;

    private long unitId;
    private LocalDate since;
    private @Nullable LocalDate until;
    private String reason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected UnitStop() {}

    UnitStop(Unit unit, LocalDate since, String reason) {
        super(unit.place());
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.since = since;
        this.reason = reason;
    }

    void end(LocalDate on) {
        this.until = on;
    }

    long unitId() {
        return unitId;
    }

    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    String reason() {
        return reason;
    }
}
