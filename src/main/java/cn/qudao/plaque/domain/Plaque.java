package cn.qudao.plaque.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitStopped;
import cn.qudao.plaque.PlaqueId;
import cn.qudao.plaque.Plaques;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plaque on the wall of an outlet (row 43), from the day on which it is issued to that on which it is withdrawn. */
@Entity
@Table(name = "plaque")
final class Plaque extends ScopedRow {

    private static final int REASON_LENGTH = 200;

    @Id
    private long id;

    private long outletId;
    private String kind;
    private @Nullable Integer stars;
    private String number;
    private LocalDate issuedOn;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawReason;

    /** The kind while it hangs, for the database to keep it the only one of its kind. */
    private @Nullable String inForce;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Plaque() {}

    /** @param star how many the outlet has, for a plaque that says so */
    Plaque(UnitRow outlet, PlaqueForm form, @Nullable Integer star) {
        super(outlet.place());
        if (outlet.level() != Level.OUTLET) {
            throw new RuleViolation("plaque.not-an-outlet", outlet.name());
        }
        boolean starred = form.kind().equals(Plaques.STAR);
        if (starred && star == null) {
            throw RuleViolation.at("kind", "plaque.outlet-without-star", outlet.name());
        }
        this.id = Ids.next();
        this.outletId = outlet.id().value();
        this.kind = form.kind();
        this.stars = starred ? star : null;
        this.number = form.number();
        this.issuedOn = Objects.requireNonNull(form.issuedOn());
        this.inForce = form.kind();
    }

    /** Refuses a new one of the same kind that would hang beside this one. */
    void requireOverBy(LocalDate day) {
        if (withdrawnOn == null) {
            throw RuleViolation.at("kind", "plaque.in-force", number);
        }
        if (day.isBefore(withdrawnOn)) {
            throw RuleViolation.at("issuedOn", "plaque.overlap", number, withdrawnOn);
        }
    }

    void withdraw(LocalDate on, String reason) {
        if (withdrawnOn != null) {
            throw new RuleViolation("plaque.withdrawn", number, withdrawnOn);
        }
        if (on.isBefore(issuedOn)) {
            throw RuleViolation.at("on", "plaque.before-issued", issuedOn);
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "org.reason.length", REASON_LENGTH);
        }
        this.withdrawnOn = on;
        this.withdrawReason = why;
        this.inForce = null;
    }

    /** With its outlet. */
    void comeOff(UnitStopped stopped) {
        withdraw(stopped.on().isBefore(issuedOn) ? issuedOn : stopped.on(), stopped.reason());
    }

    Saying ending() {
        return Saying.of("plaque.ends-with-outlet", number);
    }

    PlaqueId id() {
        return new PlaqueId(id);
    }

    UnitId outlet() {
        return new UnitId(outletId);
    }

    RowPlace rowPlace() {
        return new RowPlace(scopeKey(), id);
    }

    PlaqueRow row(UnitRow outlet) {
        return new PlaqueRow(
                id(), outlet.code(), outlet.name(), kind, stars, number, issuedOn, withdrawnOn, withdrawReason);
    }
}
