package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The policy from one decision to the next. Never changed: the one with the highest number holds. */
@Entity
@Table(name = "suggestion_policy")
@Unscoped("One policy for the whole province: a customer walks into any outlet")
final class SuggestionPolicy {

    @Id
    private long id;

    private int number;
    private int most;
    private int leastPoints;
    private int restDays;
    private int holdOutPercent;
    private String reason;
    private @Nullable String decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected SuggestionPolicy() {}

    SuggestionPolicy(PolicyForm form, String decidedBy, Instant decidedAt) {
        this.id = Ids.next();
        this.number = form.basedOn() + 1;
        this.most = Objects.requireNonNull(form.most());
        this.leastPoints = Objects.requireNonNull(form.leastPoints());
        this.restDays = Objects.requireNonNull(form.restDays());
        this.holdOutPercent = Objects.requireNonNull(form.holdOutPercent());
        this.reason = form.reason();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    PolicyRow row() {
        return new PolicyRow(number, most, leastPoints, restDays, holdOutPercent, reason, decidedBy, decidedAt);
    }
}
