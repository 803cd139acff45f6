package cn.qudao.offer.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A price for the numbers of one government body or enterprise (row 70). Once somebody else has approved it, neither it nor its
 * list changes any more; it can only be ended.
 */
@Entity
@Table(name = "offer_group")
@Unscoped("The whole province has one catalogue")
final class GroupOffer {

    @Id
    private long id;

    private String code;
    private String customer;
    private long productId;
    private Money monthlyPrice;
    private LocalDate since;
    private LocalDate until;
    private int most;
    /** Counted by who takes, while the row is held. */
    private int taken;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GroupState state = GroupState.DRAFT;

    /** The account. */
    private @Nullable Long submittedBy;

    private @Nullable String submitter;
    private @Nullable Instant submittedAt;
    private @Nullable String decider;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable String endReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected GroupOffer() {}

    GroupOffer(GroupOfferForm form) {
        this.id = Ids.next();
        this.code = form.code();
        revise(form);
    }

    final void revise(GroupOfferForm form) {
        requireDraft();
        this.customer = form.customer();
        this.productId = form.offered().value();
        this.monthlyPrice = form.price();
        this.since = form.from();
        this.until = form.to();
        this.most = form.takers();
    }

    final void requireDraft() {
        require(GroupState.DRAFT, "offer.group.not-a-draft");
    }

    void submit(Optional<Actor> by, Instant at) {
        requireDraft();
        this.state = GroupState.REVIEW;
        this.submittedBy = by.map(Actor::accountId).orElse(null);
        this.submitter = by.map(Actor::displayName).orElse(null);
        this.submittedAt = at;
        this.reason = null;
    }

    void recall() {
        require(GroupState.REVIEW, "offer.group.not-in-review");
        this.state = GroupState.DRAFT;
    }

    void approve(Optional<Actor> by, Instant at, LocalDate today) {
        decide(by, at);
        if (!until.isAfter(today)) {
            throw new RuleViolation("offer.over", until);
        }
        this.state = GroupState.APPROVED;
    }

    void sendBack(Optional<Actor> by, Instant at, String why) {
        decide(by, at);
        this.state = GroupState.DRAFT;
        this.reason = Texts.reason(why);
    }

    /** Four eyes: never by the account that submitted it, whatever its post. */
    private void decide(Optional<Actor> by, Instant at) {
        require(GroupState.REVIEW, "offer.group.not-in-review");
        if (submittedBy != null
                && by.map(Actor::accountId).filter(submittedBy::equals).isPresent()) {
            throw new RuleViolation("offer.group.own");
        }
        this.decider = by.map(Actor::displayName).orElse(null);
        this.decidedAt = at;
    }

    void end(LocalDate on, String why) {
        require(GroupState.APPROVED, "offer.group.not-approved");
        if (!on.isBefore(until)) {
            throw new RuleViolation("offer.over", until);
        }
        this.until = on.isBefore(since) ? since : on;
        this.endReason = Texts.reason(why);
    }

    private void require(GroupState wanted, String key) {
        if (state != wanted) {
            throw new RuleViolation(key, code);
        }
    }

    long id() {
        return id;
    }

    ProductId product() {
        return new ProductId(productId);
    }

    GroupOfferRow row() {
        return new GroupOfferRow(
                id,
                code,
                customer,
                product(),
                monthlyPrice,
                since,
                until,
                most,
                taken,
                state,
                submitter,
                submittedAt,
                decider,
                decidedAt,
                reason,
                endReason);
    }
}
