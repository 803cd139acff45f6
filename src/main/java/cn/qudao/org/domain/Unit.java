package cn.qudao.org.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import cn.qudao.search.Spelling;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A unit of any level. The parent is the truth; the place is derived from it and given anew by a move. */
@Entity
@Table(name = "org_unit")
final class Unit extends ScopedRow {

    private static final String FROM_ITS_NAME = "Follows the name, whose change is told";

    @Id
    private long id;

    /** By its ordinal, which is the order of the hierarchy. */
    @Enumerated(EnumType.ORDINAL)
    private Level level;

    private @Nullable Long parentId;
    private String code;
    private String name;

    @Unaudited(FROM_ITS_NAME)
    private String pinyin;

    @Unaudited(FROM_ITS_NAME)
    private String initials;

    @Unaudited(FROM_ITS_NAME)
    private String searchName;

    @Unaudited(FROM_ITS_NAME)
    private String searchKeys;

    private long scopeEnd;
    private long placesGiven;
    private LocalDate openedOn;
    private @Nullable LocalDate stoppedOn;

    /** Kept by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDateTime touchedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    private Unit(@Nullable Long parentId, Place place, String code, String name, LocalDate openedOn) {
        super(place);
        this.id = Ids.next();
        this.parentId = parentId;
        this.level = place.level();
        this.scopeEnd = place.hi();
        this.code = code;
        this.openedOn = openedOn;
        rename(name);
    }

    /** The province itself; there is one. */
    static Unit province(String code, String name, LocalDate openedOn) {
        return new Unit(null, Place.ROOT, code, name, openedOn);
    }

    /** A new unit below this one. */
    Unit open(String code, String name, LocalDate on) {
        requireActive();
        return new Unit(id, nextPlace(), code, name, on);
    }

    final void rename(String newName) {
        Spelling spelling = Spelling.of(newName);
        this.name = newName;
        this.pinyin = spelling.pinyin();
        this.initials = spelling.initials();
        this.searchName = spelling.searchName();
        this.searchKeys = spelling.searchKeys(code);
    }

    /** Goes below another parent; what lies below this unit must be given its new places by the caller. */
    Place moveBelow(Unit parent) {
        if (parent.level != level.above().orElse(null)) {
            throw RuleViolation.at("parent", "org.move.wrong-level");
        }
        if (parent.id == this.parentId()) {
            throw RuleViolation.at("parent", "org.move.same-parent");
        }
        parent.requireActive();
        Place to = parent.nextPlace();
        this.parentId = parent.id;
        this.scopeEnd = to.hi();
        moveTo(to);
        return to;
    }

    UnitStop stop(LocalDate on, String reason) {
        requireActive();
        if (on.isBefore(openedOn)) {
            throw RuleViolation.at("on", "org.stop.before-opened", openedOn);
        }
        this.stoppedOn = on;
        return new UnitStop(this, on, reason);
    }

    void reopen(LocalDate on) {
        if (stoppedOn == null) {
            throw new RuleViolation("org.reopen.active", name);
        }
        if (on.isBefore(stoppedOn)) {
            throw RuleViolation.at("on", "org.reopen.before-stopped", stoppedOn);
        }
        this.stoppedOn = null;
    }

    private Place nextPlace() {
        placesGiven++;
        return place().child(placesGiven);
    }

    final void requireActive() {
        if (stoppedOn != null) {
            throw new RuleViolation("org.stopped", name);
        }
    }

    private long parentId() {
        return parentId == null ? 0 : parentId;
    }

    UnitId id() {
        return new UnitId(id);
    }

    Place place() {
        return new Place(scopeKey(), level);
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate stoppedOn() {
        return stoppedOn;
    }

    @Nullable
    UnitId parent() {
        return parentId == null ? null : new UnitId(parentId);
    }

    UnitRow row() {
        return new UnitRow(id(), level, code, name, place(), stoppedOn == null, placesGiven > 0);
    }
}
