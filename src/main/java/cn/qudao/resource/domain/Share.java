package cn.qudao.resource.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.resource.PoolId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The part of a pool that is for outlets of a tier. What is left never falls below zero. */
@Entity
@Table(name = "resource_share")
final class Share extends ScopedRow {

    private static final int MOST = 1_000_000;

    @Id
    private long id;

    private long poolId;
    private String tier;
    private int amount;
    private int remaining;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Share() {}

    Share(Pool pool, String tier, int amount) {
        super(pool.place());
        this.id = Ids.next();
        this.poolId = pool.id().value();
        this.tier = tier;
        add(amount);
    }

    static void requirePositive(String field, @Nullable Integer amount) {
        if (amount == null || amount < 1 || amount > MOST) {
            throw RuleViolation.at(field, "resource.amount", MOST);
        }
    }

    final void add(int more) {
        requirePositive("amount", more);
        requirePositive("amount", amount + more);
        this.amount += more;
        this.remaining += more;
    }

    void take(int wanted) {
        requirePositive("amount", wanted);
        if (wanted > remaining) {
            throw RuleViolation.at("amount", "resource.too-few", remaining);
        }
        this.remaining -= wanted;
    }

    void giveBack(int returned) {
        this.remaining += returned;
    }

    PoolId pool() {
        return new PoolId(poolId);
    }

    String tier() {
        return tier;
    }

    ShareRow row() {
        return new ShareRow(tier, amount, remaining);
    }
}
