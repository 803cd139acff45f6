package cn.qudao.supervision.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The days that urgings leave from one decision to the next. Never changed: the one with the highest number holds. */
@Entity
@Table(name = "supervision_term")
@Unscoped("One measure for the whole province")
final class SupervisionTerm {

    @Id
    private long id;

    private int number;
    private int days;
    private String reason;
    private @Nullable String decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected SupervisionTerm() {}

    SupervisionTerm(TermForm form, String decidedBy, Instant decidedAt) {
        this.id = Ids.next();
        this.number = form.basedOn() + 1;
        this.days = form.days();
        this.reason = form.reason();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    TermRow row() {
        return new TermRow(number, days, reason, decidedBy, decidedAt);
    }
}
