package cn.qudao.referral.domain;

import cn.qudao.activation.Standing;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.org.UnitId;
import cn.qudao.referral.Withheld;
import cn.qudao.scope.ScopedRow;
import cn.qudao.wap.LinkState;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a customer has recommended a product to a friend by a link, and what came of it. */
@Entity
@Table(name = "referral")
@Unaudited("It says itself who sent it, and what came of it when")
final class Referral extends ScopedRow {

    @Id
    private long id;

    private long linkId;
    private String clerkName;
    private long outletId;
    private long productId;
    private String relation;
    private @Nullable Long promotionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LinkState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Withheld withheld;

    private Instant createdAt;
    private @Nullable Instant finishedAt;

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "recommender_sealed", length = 64))
    @AttributeOverride(name = "hash", column = @Column(name = "recommender_hash", length = 32))
    private ProtectedNumber recommender;

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "friend_sealed", length = 64))
    @AttributeOverride(name = "hash", column = @Column(name = "friend_hash", length = 32))
    private ProtectedNumber friend;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    Referral(
            Standing counter,
            long link,
            ProtectedNumber recommender,
            ProtectedNumber friend,
            ProductId product,
            String relation,
            @Nullable ReferralPromotion promised,
            Instant now) {
        super(counter.place());
        this.id = Ids.next();
        this.linkId = link;
        this.clerkName = counter.name();
        this.outletId = counter.outlet().id().value();
        this.recommender = recommender;
        this.friend = friend;
        this.productId = product.value();
        this.relation = relation;
        this.promotionId = promised == null ? null : promised.id();
        this.state = LinkState.SENT;
        this.createdAt = now;
    }

    boolean isOpen() {
        return !state.isFinal();
    }

    void end(LinkState result, Instant now) {
        if (!isOpen() || !result.isFinal()) {
            throw new IllegalStateException("A recommendation ends once");
        }
        state = result;
        finishedAt = now;
    }

    void withhold(Withheld why) {
        withheld = why;
    }

    long id() {
        return id;
    }

    Place place() {
        return Place.of(scopeKey());
    }

    UnitId outlet() {
        return new UnitId(outletId);
    }

    ProtectedNumber recommender() {
        return recommender;
    }

    @Nullable
    Long promotion() {
        return promotionId;
    }

    ReferralRow row(@Nullable Reward reward, @Nullable String outlet, Function<ProtectedNumber, String> masked) {
        return new ReferralRow(
                createdAt,
                masked.apply(recommender),
                masked.apply(friend),
                relation,
                new ProductId(productId),
                state,
                reward == null ? null : reward.row(),
                withheld,
                outlet,
                clerkName,
                finishedAt);
    }
}
