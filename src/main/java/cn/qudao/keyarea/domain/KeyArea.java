package cn.qudao.keyarea.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A key area (row 40) within a district or a grid; it follows its unit. */
@Entity
@Table(name = "keyarea_area")
final class KeyArea extends ScopedRow {

    @Id
    private long id;

    private long unitId;
    private String name;
    private String kind;
    private @Nullable String bounds;
    private @Nullable LocalDate surveyedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String closeReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected KeyArea() {}

    KeyArea(UnitRow unit, KeyAreaForm form) {
        super(unit.place());
        this.id = Ids.next();
        describe(unit, form);
    }

    /** Says anew what it is; the unit may be another. */
    final void describe(UnitRow unit, KeyAreaForm form) {
        if (unit.level() != Level.DISTRICT && unit.level() != Level.GRID) {
            throw RuleViolation.at("unit", "keyarea.unit.level");
        }
        moveTo(unit.place());
        this.unitId = unit.id().value();
        this.name = form.name();
        this.kind = form.kind();
        this.bounds = form.bounds();
    }

    /** An outlet that lies in it. */
    AreaOutlet take(UnitRow outlet) {
        requireOpen();
        if (outlet.level() != Level.OUTLET || !place().contains(outlet.place())) {
            throw RuleViolation.at("outlet", "keyarea.outlet.elsewhere", outlet.name());
        }
        if (!outlet.active()) {
            throw RuleViolation.at("outlet", "org.stopped", outlet.name());
        }
        return new AreaOutlet(id(), outlet);
    }

    /** What was found of one competitor on a day. */
    AreaSurvey survey(LocalDate on, String competitor, int outlets) {
        requireOpen();
        if (surveyedOn == null || on.isAfter(surveyedOn)) {
            this.surveyedOn = on;
        }
        return new AreaSurvey(id(), place(), on, competitor, outlets);
    }

    void close(LocalDate on, String reason) {
        requireOpen();
        this.closedOn = on;
        this.closeReason = reason;
    }

    void reopen() {
        if (closedOn == null) {
            throw new RuleViolation("keyarea.open", name);
        }
        this.closedOn = null;
        this.closeReason = null;
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw new RuleViolation("keyarea.closed", name);
        }
    }

    KeyAreaId id() {
        return new KeyAreaId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    Place place() {
        return Place.of(scopeKey());
    }

    @Nullable
    String bounds() {
        return bounds;
    }

    @Nullable
    LocalDate surveyedOn() {
        return surveyedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String closeReason() {
        return closeReason;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
