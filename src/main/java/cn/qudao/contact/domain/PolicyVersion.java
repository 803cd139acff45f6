package cn.qudao.contact.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The policy from one decision to the next. Never changed: the one with the highest number holds. */
@Entity
@Table(name = "contact_policy")
@Unscoped("One policy for the whole province: a subscriber is approached from everywhere")
final class PolicyVersion {

    @Id
    private long id;

    private int number;
    private @Nullable LocalTime quietFrom;
    private @Nullable LocalTime quietUntil;
    private String limits;
    private String reason;
    private @Nullable String decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    PolicyVersion(int number, PolicyForm form, String decidedBy, Instant decidedAt) {
        this.id = Ids.next();
        this.number = number;
        QuietHours quiet = form.terms().quiet();
        this.quietFrom = quiet == null ? null : quiet.from();
        this.quietUntil = quiet == null ? null : quiet.until();
        this.limits = form.terms().limits();
        this.reason = form.reason();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    Terms terms() {
        return Terms.of(quietFrom == null || quietUntil == null ? null : new QuietHours(quietFrom, quietUntil), limits);
    }

    PolicyRow row() {
        return new PolicyRow(number, terms(), reason, decidedBy, decidedAt);
    }
}
