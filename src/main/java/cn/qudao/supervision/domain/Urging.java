package cn.qudao.supervision.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That the managers of a unit were urged on a day, with what they were told, and what became of it (row 175). */
@Entity
@Table(name = "supervision_urging")
final class Urging extends ScopedRow {

    static final int TEXT_LENGTH = 500;

    private static final int MOST_DAYS = 365;

    @Id
    private long id;

    private long unitId;
    private LocalDate urgedOn;
    private String urgedBy;
    private @Nullable Long urgedByAccount;
    private String report;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private long warnedOutlets;
    private long recommended;
    private long succeeded;
    private BigDecimal threshold;
    private int told;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private UrgingState state;

    /** The latest answer, or why it ended as it did. */
    private @Nullable String said;

    /** The page of the records that it is about. */
    private @Nullable String shownAt;

    private boolean reminded;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Urging() {}

    Urging(UnitRow unit, UrgingForm form, LocalDate on, String by, @Nullable Long account, String shownAt, int told) {
        super(unit.place());
        LocalDate due = form.dueOn();
        if (due == null) {
            throw RuleViolation.at("dueOn", "org.day.missing");
        }
        if (due.isBefore(on) || due.isAfter(on.plusDays(MOST_DAYS))) {
            throw RuleViolation.at("dueOn", "supervision.due.range", on, on.plusDays(MOST_DAYS));
        }
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.urgedOn = on;
        this.urgedBy = by;
        this.urgedByAccount = account;
        this.report = form.report();
        this.periodFrom = form.period().from();
        this.periodTo = form.period().to();
        this.warnedOutlets = form.warned();
        this.recommended = form.recommended();
        this.succeeded = form.succeeded();
        this.threshold = form.threshold();
        this.told = told;
        this.dueOn = due;
        this.state = UrgingState.OPEN;
        this.shownAt = shownAt;
    }

    /** Whoever has charge may say more until it is over. */
    void answer(String text) {
        requireRunning();
        this.said = text;
        this.state = UrgingState.ANSWERED;
    }

    void end(Outcome outcome, String why) {
        requireRunning();
        this.said = why;
        this.state = outcome.state();
    }

    void remind() {
        this.reminded = true;
    }

    private void requireRunning() {
        if (state.isOver()) {
            throw new RuleViolation("supervision.over");
        }
    }

    /** @throws RuleViolation at the field {@code text} */
    static String requireText(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > TEXT_LENGTH) {
            throw RuleViolation.at("text", "supervision.text.length", TEXT_LENGTH);
        }
        return stripped;
    }

    long id() {
        return id;
    }

    Place place() {
        return Place.of(scopeKey());
    }

    /** An outlet's records are looked into by its grid. */
    Place charge() {
        return charge(place());
    }

    static Place charge(Place place) {
        return place.level() == Level.OUTLET ? place.at(Level.GRID) : place;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    Optional<Long> urger() {
        return Optional.ofNullable(urgedByAccount);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UrgingRow row(UnitRow unit, LocalDate today) {
        return new UrgingRow(
                id,
                unit.code(),
                unit.name(),
                unit.level(),
                urgedOn,
                urgedBy,
                dueOn,
                state,
                state == UrgingState.OPEN && dueOn.isBefore(today),
                report,
                new Period(periodFrom, periodTo),
                warnedOutlets,
                recommended,
                succeeded,
                threshold,
                told,
                said,
                shownAt);
    }
}
