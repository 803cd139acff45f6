package cn.qudao.training.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A training (rows 187 and 190): planned, then held or cancelled; what was held stays, and who came may be put right. */
@Entity
@Table(name = "training")
final class Training extends ScopedRow {

    private static final int REASON_LENGTH = 200;

    @Id
    private long id;

    private long unitId;

    @Enumerated(EnumType.STRING)
    private TrainingKind kind;

    @Enumerated(EnumType.STRING)
    private TrainingTopic topic;

    private String title;
    private @Nullable String about;
    private LocalDate onDay;
    private int minutes;
    private @Nullable String venue;
    private String trainer;

    @Enumerated(EnumType.STRING)
    private TrainingState state;

    private @Nullable String reason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Training() {}

    Training(UnitRow unit, TrainingForm form) {
        super(unit.place());
        if (unit.level() == Level.CLERK) {
            throw RuleViolation.at("unit", "training.unit.level");
        }
        if (!unit.active()) {
            throw RuleViolation.at("unit", "org.stopped", unit.name());
        }
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.state = TrainingState.PLANNED;
        describe(form);
    }

    /** Says anew what it is. Where it is held stays, as people are invited from there. */
    void change(TrainingForm form) {
        requirePlanned();
        describe(form);
    }

    private void describe(TrainingForm form) {
        this.kind = Objects.requireNonNull(form.kind());
        this.topic = Objects.requireNonNull(form.topic());
        this.title = form.title();
        this.about = form.about();
        this.onDay = Objects.requireNonNull(form.day());
        this.minutes = Objects.requireNonNull(form.minutes());
        this.venue = form.venue();
        this.trainer = form.trainer();
    }

    /** People may be added until it is over, and to what was held by those who came unasked. */
    void requireOpen() {
        if (state == TrainingState.CANCELLED) {
            throw new RuleViolation("training.cancelled", title);
        }
    }

    void requirePlanned() {
        requireOpen();
        if (state == TrainingState.HELD) {
            throw new RuleViolation("training.held", title);
        }
    }

    void hold(LocalDate today) {
        requireOpen();
        if (onDay.isAfter(today)) {
            throw new RuleViolation("training.early", onDay);
        }
        this.state = TrainingState.HELD;
    }

    void cancel(String why) {
        requirePlanned();
        String stripped = why.strip();
        if (stripped.isEmpty() || stripped.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "org.reason.length", REASON_LENGTH);
        }
        this.state = TrainingState.CANCELLED;
        this.reason = stripped;
    }

    TrainingId id() {
        return new TrainingId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    Place place() {
        return Place.of(scopeKey());
    }

    String title() {
        return title;
    }

    LocalDate onDay() {
        return onDay;
    }

    boolean isHeld() {
        return state == TrainingState.HELD;
    }

    @Nullable
    String about() {
        return about;
    }

    @Nullable
    String reason() {
        return reason;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
