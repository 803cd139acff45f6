package cn.qudao.referral.domain;

import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.referral.RewardKind;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a customer has earned by a friend: written once, and never changed. */
@Entity
@Table(name = "referral_reward")
@Unaudited("It is the record itself")
final class Reward extends ScopedRow {

    @Id
    private long id;

    private long referralId;
    private long promotionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RewardKind kind;

    private BigDecimal amount;
    private Instant earnedAt;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Reward() {}

    Reward(Referral referral, ReferralPromotion promotion, Instant now) {
        super(referral.place());
        this.id = Ids.next();
        this.referralId = referral.id();
        this.promotionId = promotion.id();
        this.kind = promotion.kind();
        this.amount = promotion.amount();
        this.subscriber = referral.recommender();
        this.earnedAt = now;
    }

    long referral() {
        return referralId;
    }

    RewardRow row() {
        return new RewardRow(kind, amount, earnedAt);
    }
}
