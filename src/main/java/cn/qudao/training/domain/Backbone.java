package cn.qudao.training.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That an outlet or a clerk was chosen to teach the others (row 188), for a time. */
@Entity
@Table(name = "training_backbone")
final class Backbone extends ScopedRow {

    @Id
    private long id;

    private long unitId;
    private LocalDate since;
    private @Nullable LocalDate until;
    private String reason;
    private @Nullable String chosenBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Backbone() {}

    Backbone(UnitRow unit, BackboneForm form, Optional<Actor> by) {
        super(unit.place());
        if (unit.level().isAbove(Level.OUTLET)) {
            throw new RuleViolation("training.backbone.level", unit.name());
        }
        if (!unit.active()) {
            throw new RuleViolation("org.stopped", unit.name());
        }
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.since = form.begin();
        this.until = form.until();
        this.reason = form.reason();
        this.chosenBy = by.map(Actor::displayName).orElse(null);
    }

    /** @param last the day after which it holds no more */
    void end(LocalDate last) {
        BackboneForm.requireOrder(since, last);
        this.until = last;
    }

    private boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    BackboneRow row(LocalDate today) {
        return new BackboneRow(
                id, since, until, reason, chosenBy, !isOver(today), !isOver(today) && !since.isAfter(today));
    }
}
