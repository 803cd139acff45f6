package cn.qudao.referral.domain;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.referral.ReferralPermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who below the post has recommended to whom, the newest first, with numbers masked. */
@Service
@Requires(ReferralPermissions.VIEW)
@Transactional(readOnly = true)
public class ReferralList {

    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_OF_A_NUMBER = 20;

    private final ReferralRepository referrals;
    private final RewardRepository rewards;
    private final SubscriberNumbers numbers;
    private final Units units;

    ReferralList(ReferralRepository referrals, RewardRepository rewards, SubscriberNumbers numbers, Units units) {
        this.referrals = referrals;
        this.rewards = rewards;
        this.numbers = numbers;
        this.units = units;
    }

    public Slice<ReferralRow> page(ReferralFilter filter, Portion portion) {
        List<Referral> found = referrals.page(
                filter.below().lo(),
                filter.below().hi(),
                filter.from(),
                filter.until(),
                filter.state(),
                filter.relation(),
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Referral::id).map(this::described);
    }

    public long count(ReferralFilter filter) {
        return referrals.count(
                filter.below().lo(),
                filter.below().hi(),
                filter.from(),
                filter.until(),
                filter.state(),
                filter.relation(),
                MOST_COUNTED + 1);
    }

    /** The latest in which the number has a part, on either side. */
    public List<ReferralRow> of(SubscriberNumber number) {
        return described(referrals.of(numbers.hash(number), Limit.of(MOST_OF_A_NUMBER)));
    }

    private List<ReferralRow> described(List<Referral> found) {
        Map<Long, Reward> earned = rewards
                .findByReferralIdIn(found.stream().map(Referral::id).toList())
                .stream()
                .collect(Collectors.toMap(Reward::referral, Function.identity()));
        Map<UnitId, String> outlets = units
                .all(found.stream().map(Referral::outlet).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        return found.stream()
                .map(referral ->
                        referral.row(earned.get(referral.id()), outlets.get(referral.outlet()), numbers::masked))
                .toList();
    }
}
