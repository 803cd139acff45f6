package cn.qudao.resource.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.OutletProfiles.Placed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourcePermissions;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens pools, gives of them to outlets by their tier, and takes back. What was read before a share was held may have
 * changed meanwhile: hence every statement sees what is committed.
 */
@Service
@Requires(ResourcePermissions.ALLOT)
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ResourceDesk {

    private final PoolRepository pools;
    private final ShareRepository shares;
    private final AllotmentRepository allotments;
    private final RankingRepository rankings;
    private final Turns turns;
    private final Units units;
    private final OutletProfiles outlets;
    private final Dictionaries words;
    private final CurrentUser user;
    private final Clock clock;

    ResourceDesk(
            PoolRepository pools,
            ShareRepository shares,
            AllotmentRepository allotments,
            RankingRepository rankings,
            Turns turns,
            Units units,
            OutletProfiles outlets,
            Dictionaries words,
            CurrentUser user,
            Clock clock) {
        this.pools = pools;
        this.shares = shares;
        this.allotments = allotments;
        this.rankings = rankings;
        this.turns = turns;
        this.units = units;
        this.outlets = outlets;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    @Requires(ResourcePermissions.OPEN)
    public PoolId open(PoolForm form) {
        UnitRow unit = units.find(form.owner()).orElseThrow(NotFound::new);
        form.shares().keySet().forEach(tier -> words.require("tier-" + tier, Dictionary.TIER, tier));
        if (pools.existsByUnitIdAndName(unit.id().value(), form.name())) {
            throw RuleViolation.at("name", "resource.name.taken", unit.name());
        }
        require(form.priority());
        Pool pool = pools.save(new Pool(unit, form, LocalDate.now(clock)));
        form.shares().forEach((tier, amount) -> shares.save(new Share(pool, tier, amount)));
        return pool.id();
    }

    /** From now on, whatever was said before. */
    @Requires(ResourcePermissions.OPEN)
    public void prioritise(PoolId id, @Nullable Priority priority) {
        require(priority);
        pool(id).prioritise(priority, LocalDate.now(clock));
    }

    private void require(@Nullable Priority priority) {
        if (priority != null) {
            words.require("channelType", Dictionary.CHANNEL_TYPE, priority.channelType());
            if (!rankings.existsById(priority.rankingId())) {
                throw new NotFound();
            }
        }
    }

    /** More for the outlets of a tier, which may have had none. */
    @Requires(ResourcePermissions.OPEN)
    public void add(PoolId id, String tier, int more) {
        words.require("tier", Dictionary.TIER, tier);
        shares.hold(id.value(), tier)
                .ifPresentOrElse(share -> share.add(more), () -> shares.save(new Share(pool(id), tier, more)));
    }

    /** From the share of the outlet's tier, as long as there is enough of it, and in its turn. */
    public void allot(PoolId id, UnitId outletId, int amount, String note) {
        Placed outlet = outlets.find(outletId).orElseThrow(() -> RuleViolation.at("outlet", "org.text.missing"));
        Share share = shares.hold(id.value(), outlet.profile().tier())
                .orElseThrow(() -> RuleViolation.at("outlet", "resource.tier.none"));
        UnitRow unit = units.find(outletId).orElseThrow(NotFound::new);
        Pool pool = pool(id);
        pool.requireOutlet(outlet.place(), unit.name());
        if (!unit.active()) {
            throw RuleViolation.at("outlet", "org.stopped", unit.name());
        }
        LocalDate today = LocalDate.now(clock);
        pool.priority()
                .filter(priority -> priority.lasts(today))
                .ifPresent(priority -> turns.require(priority, outletId, outlet.profile()));
        allotments.save(new Allotment(
                pool,
                share,
                outletId,
                outlet.place(),
                amount,
                today,
                user.find().map(Actor::displayName).orElse(null),
                note));
    }

    /** Into the share that it came from. */
    public void giveBack(long allotmentId) {
        Allotment allotment = allotments.findById(allotmentId).orElseThrow(NotFound::new);
        Share share = shares.hold(allotment.pool().value(), allotment.tier()).orElseThrow(NotFound::new);
        allotment.giveBack(share, LocalDate.now(clock));
    }

    private Pool pool(PoolId id) {
        return pools.findById(id.value()).orElseThrow(NotFound::new);
    }
}
