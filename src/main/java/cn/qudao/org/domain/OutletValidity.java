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

/** A period in which an outlet counts as valid at one place (row 36); until is the first day on which it no longer does. */
@Entity
@Table(name = "org_outlet_validity")
@Unaudited("follows the unit, whose change is told")
final class OutletValidity extends ScopedRow {

    @Id
    private long id;

    private long outletId;
    private LocalDate since;
    private @Nullable LocalDate until;
    private boolean movedIn;
    private boolean movedOut;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected OutletValidity() {}

    OutletValidity(UnitId outlet, Place place, LocalDate since) {
        super(place);
        this.id = Ids.next();
        this.outletId = outlet.value();
        this.since = since;
    }

    void end(LocalDate on) {
        this.until = on.isBefore(since) ? since : on;
    }

    /**
     * Cuts the period at the day of a move: the part before keeps its place, the rest is the row returned. A period that
     * begins on that day or later goes along whole, and the returned row is this one.
     */
    OutletValidity follow(Shift shift, LocalDate on) {
        Place to = shift.apply(scopeKey());
        if (!since.isBefore(on)) {
            moveTo(to);
            return this;
        }
        OutletValidity rest = new OutletValidity(new UnitId(outletId), to, on);
        rest.until = until;
        rest.movedIn = true;
        rest.movedOut = movedOut;
        this.until = on;
        this.movedOut = true;
        return rest;
    }

    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    boolean movedIn() {
        return movedIn;
    }

    boolean movedOut() {
        return movedOut;
    }

    long key() {
        return scopeKey();
    }

    long outletId() {
        return outletId;
    }
}
