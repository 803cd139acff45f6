package cn.qudao.responsibility.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.responsibility.ChargeId;
import cn.qudao.responsibility.ChargeKind;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a person has charge of a unit: a district by contract (row 27), a grid as customer manager (rows 28 and 29). */
@Entity
@Table(name = "responsibility_charge")
final class Charge extends ScopedRow {

    private static final int REASON_LENGTH = 200;

    @Id
    private long id;

    private long unitId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ChargeKind kind;

    private @Nullable String segment;
    private String personName;
    private String phone;
    private LocalDate since;
    private @Nullable LocalDate until;
    private @Nullable String endReason;

    /** The unit while it lasts, for the database to keep it the only one. */
    private @Nullable Long inForce;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Charge() {}

    Charge(UnitRow unit, ChargeForm form) {
        super(unit.place());
        this.kind = ChargeKind.at(unit.level())
                .orElseThrow(() -> new RuleViolation("responsibility.unit.level", unit.name()));
        if ((kind == ChargeKind.MANAGER) == form.segment().isEmpty()) {
            throw RuleViolation.at("segment", "org.text.missing");
        }
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.segment = form.segment().isEmpty() ? null : form.segment();
        this.personName = form.personName();
        this.phone = form.phone();
        this.since = form.from();
        this.inForce = unitId;
    }

    /** Makes room for the next one from the day on. */
    void giveWay(LocalDate day) {
        if (until != null && day.isBefore(until)) {
            throw RuleViolation.at("since", "responsibility.overlap", personName, until);
        }
        if (until == null) {
            if (!day.isAfter(since)) {
                throw RuleViolation.at("since", "responsibility.before-current", personName, since);
            }
            finish(day);
        }
    }

    void end(LocalDate on, String reason) {
        if (until != null) {
            throw new RuleViolation("responsibility.over", personName, until);
        }
        if (on.isBefore(since)) {
            throw RuleViolation.at("on", "responsibility.before-since", since);
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "org.reason.length", REASON_LENGTH);
        }
        this.endReason = why;
        finish(on);
    }

    private void finish(LocalDate day) {
        this.until = day;
        this.inForce = null;
    }

    ChargeId id() {
        return new ChargeId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    RowPlace rowPlace() {
        return new RowPlace(scopeKey(), id);
    }

    ChargeRow row(UnitRow unit) {
        return new ChargeRow(id(), kind, unit.code(), unit.name(), segment, personName, phone, since, until, endReason);
    }
}
