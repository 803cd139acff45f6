package cn.qudao.supervision.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That the managers of a unit were urged on a day, with what they were told. */
@Entity
@Table(name = "supervision_urging")
final class Urging extends ScopedRow {

    @Id
    private long id;

    private long unitId;
    private LocalDate urgedOn;
    private String urgedBy;
    private String report;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private long warnedOutlets;
    private long recommended;
    private long succeeded;
    private BigDecimal threshold;
    private int told;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Urging() {}

    Urging(UnitRow unit, UrgingForm form, LocalDate on, String by, int told) {
        super(unit.place());
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.urgedOn = on;
        this.urgedBy = by;
        this.report = form.report();
        this.periodFrom = form.period().from();
        this.periodTo = form.period().to();
        this.warnedOutlets = form.warned();
        this.recommended = form.recommended();
        this.succeeded = form.succeeded();
        this.threshold = form.threshold();
        this.told = told;
    }
}
