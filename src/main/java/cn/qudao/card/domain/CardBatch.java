package cn.qudao.card.domain;

import cn.qudao.card.CardBatchId;
import cn.qudao.card.CardKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
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
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Cards that were ordered together and promise the same; it follows its unit. */
@Entity
@Table(name = "card_batch")
final class CardBatch extends ScopedRow {

    @Id
    private long id;

    private long unitId;
    private long number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CardKind kind;

    private long productId;
    private int amount;
    private @Nullable Money faceValue;
    private int freeMonths;
    private int remindDays;
    private LocalDate validUntil;
    private LocalDate openedOn;
    private @Nullable String openedBy;
    private @Nullable Instant takenAt;
    private @Nullable String takenBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CardBatch() {}

    CardBatch(UnitRow unit, CardBatchForm form, long number, LocalDate on, @Nullable String by) {
        super(unit.place());
        if (!unit.level().isAbove(Level.OUTLET)) {
            throw RuleViolation.at("unit", "card.batch.unit.level");
        }
        if (form.until().isBefore(on)) {
            throw RuleViolation.at("validUntil", "card.batch.valid.past");
        }
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.number = number;
        this.kind = form.of();
        this.productId = form.about().value();
        this.amount = form.amount();
        this.faceValue = form.worth();
        this.freeMonths = form.freeMonths();
        this.remindDays = form.remindDays();
        this.validUntil = form.until();
        this.openedOn = on;
        this.openedBy = by;
    }

    /** The codes leave the portal once and never again. */
    void take(Instant at, @Nullable String by) {
        if (takenAt != null) {
            throw new RuleViolation("card.codes.taken");
        }
        this.takenAt = at;
        this.takenBy = by;
    }

    void requireOutlet(UnitRow outlet) {
        if (outlet.level() != Level.OUTLET || !place().contains(outlet.place())) {
            throw RuleViolation.at("outlet", "card.outlet.elsewhere", outlet.name());
        }
        if (!outlet.active()) {
            throw RuleViolation.at("outlet", "org.stopped", outlet.name());
        }
    }

    CardBatchId id() {
        return new CardBatchId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    Place place() {
        return Place.of(scopeKey());
    }

    long number() {
        return number;
    }

    int amount() {
        return amount;
    }

    CardKind kind() {
        return kind;
    }

    ProductId product() {
        return new ProductId(productId);
    }

    LocalDate validUntil() {
        return validUntil;
    }

    int freeMonths() {
        return freeMonths;
    }

    CardBatchRow row(UnitRow unit) {
        return new CardBatchRow(
                id(),
                number,
                unit,
                kind,
                product(),
                amount,
                faceValue,
                freeMonths,
                remindDays,
                validUntil,
                openedOn,
                openedBy,
                takenAt,
                takenBy);
    }
}
