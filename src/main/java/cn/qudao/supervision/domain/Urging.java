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

/** That the manager of an outlet was urged on a day, with what he was told. */
@Entity
@Table(name = "supervision_urging")
final class Urging extends ScopedRow {

    @Id
    private long id;

    private long outletId;
    private LocalDate urgedOn;
    private String urgedBy;
    private String report;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private long recommended;
    private long succeeded;
    private BigDecimal threshold;
    private int told;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Urging() {}

    Urging(UnitRow outlet, UrgingForm form, LocalDate on, String by, int told) {
        super(outlet.place());
        this.id = Ids.next();
        this.outletId = outlet.id().value();
        this.urgedOn = on;
        this.urgedBy = by;
        this.report = form.report();
        this.periodFrom = form.period().from();
        this.periodTo = form.period().to();
        this.recommended = form.recommended();
        this.succeeded = form.succeeded();
        this.threshold = form.threshold();
        this.told = told;
    }
}
