package cn.qudao.supervision.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an urging. Never changed. */
@Entity
@Table(name = "supervision_step")
final class UrgingStep extends ScopedRow {

    @Id
    private long id;

    private long urgingId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    private Instant steppedAt;
    private @Nullable String steppedBy;
    private @Nullable String said;

    @SuppressWarnings("NullAway.Init")
    protected UrgingStep() {}

    /** @param by null for the portal itself */
    UrgingStep(Urging urging, StepKind kind, Instant at, @Nullable String by, @Nullable String said) {
        super(urging.place());
        this.id = Ids.next();
        this.urgingId = urging.id();
        this.kind = kind;
        this.steppedAt = at;
        this.steppedBy = by;
        this.said = said;
    }

    StepRow row() {
        return new StepRow(kind, steppedAt, steppedBy, said);
    }
}
