package cn.qudao.resource.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourceKind;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a unit has to give to its outlets (row 64); it follows its unit. */
@Entity
@Table(name = "resource_pool")
final class Pool extends ScopedRow {

    @Id
    private long id;

    private long unitId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResourceKind kind;

    private String name;
    private String measure;
    private LocalDate openedOn;

    @Embedded
    private @Nullable Priority priority;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Pool() {}

    Pool(UnitRow unit, PoolForm form, LocalDate openedOn) {
        super(unit.place());
        if (!unit.level().isAbove(Level.OUTLET)) {
            throw RuleViolation.at("unit", "resource.unit.level");
        }
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.kind = form.of();
        this.name = form.name();
        this.measure = form.measure();
        this.openedOn = openedOn;
        prioritise(form.priority(), openedOn);
    }

    /** @param wanted null where everybody is to be served alike */
    final void prioritise(@Nullable Priority wanted, LocalDate today) {
        if (wanted != null && kind != ResourceKind.NUMBERS) {
            throw RuleViolation.at("ranking", "resource.priority.numbers-only");
        }
        if (wanted != null && !wanted.lasts(today)) {
            throw RuleViolation.at("until", "resource.priority.past");
        }
        this.priority = wanted;
    }

    /** Refuses an outlet that lies elsewhere. */
    void requireOutlet(Place outlet, String outletName) {
        if (outlet.level() != Level.OUTLET || !place().contains(outlet)) {
            throw RuleViolation.at("outlet", "resource.outlet.elsewhere", outletName);
        }
    }

    Place place() {
        return Place.of(scopeKey());
    }

    /** Empty where it serves all alike; what was once remains when its last day is over. */
    Optional<Priority> priority() {
        return Optional.ofNullable(priority);
    }

    ResourceKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String measure() {
        return measure;
    }

    PoolId id() {
        return new PoolId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    PoolRow row(UnitRow unit, List<ShareRow> shares) {
        return new PoolRow(id(), kind, name, measure, openedOn, unit, shares);
    }
}
