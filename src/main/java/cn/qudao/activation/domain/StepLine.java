package cn.qudao.activation.domain;

import cn.qudao.activation.KeptSaying;
import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of an activation's time line, never changed. Written by the pipeline alone. */
@Entity
@Table(name = "activation_step")
@Unaudited("It is a trail itself")
final class StepLine extends ScopedRow {

    @Id
    private long id;

    private long activationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Step step;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StepOutcome outcome;

    private Instant at;
    private @Nullable String reasonKey;
    private @Nullable String reasonArguments;
    private @Nullable String helpKey;
    private @Nullable String helpArguments;

    @SuppressWarnings("NullAway.Init")
    protected StepLine() {}

    StepRow row() {
        return new StepRow(
                step,
                outcome,
                at,
                KeptSaying.read(reasonKey, reasonArguments),
                KeptSaying.read(helpKey, helpArguments));
    }
}
