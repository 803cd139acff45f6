package cn.qudao.org.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One place that a unit had, and when; for a clerk this is the employment. */
@Entity
@Table(name = "org_unit_place")
@Unaudited("follows the unit, whose change is told")
final class UnitPlace extends ScopedRow {

    @Id
    private long id;

    private long unitId;
    private LocalDate since;
    private @Nullable LocalDate until;
    private String reason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected UnitPlace() {}

    UnitPlace(UnitId unit, Place place, LocalDate since, String reason) {
        super(place);
        this.id = Ids.next();
        this.unitId = unit.value();
        this.since = since;
        this.reason = reason;
    }

    /**
     * Ends here and goes on where the unit, or one above it, moved to. A place taken after the day of the move keeps an
     * empty period, so that what was written there still finds its unit.
     */
    UnitPlace follow(Shift shift, LocalDate on, String why) {
        LocalDate day = on.isBefore(since) ? since : on;
        this.until = day;
        return new UnitPlace(new UnitId(unitId), shift.apply(scopeKey()), day, why);
    }

    long key() {
        return scopeKey();
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
