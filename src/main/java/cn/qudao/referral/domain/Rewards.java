package cn.qudao.referral.domain;

import cn.qudao.referral.Withheld;
import cn.qudao.wap.LinkEnded;
import cn.qudao.wap.LinkState;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the reward in the transaction that registers that the friend has got the product; for nothing else is there one. */
@Component
class Rewards {

    private final ReferralRepository referrals;
    private final RewardRepository rewards;
    private final ReferralPromotionRepository promotions;

    Rewards(ReferralRepository referrals, RewardRepository rewards, ReferralPromotionRepository promotions) {
        this.referrals = referrals;
        this.rewards = rewards;
        this.promotions = promotions;
    }

    @EventListener
    void on(LinkEnded ended) {
        referrals.findByLinkId(ended.link()).filter(Referral::isOpen).ifPresent(referral -> {
            referral.end(ended.state(), ended.at());
            if (ended.state() == LinkState.SUCCEEDED) {
                reward(referral, ended.at());
            }
        });
    }

    private void reward(Referral referral, Instant now) {
        Long promised = referral.promotion();
        if (promised == null) {
            referral.withhold(Withheld.NO_PROMOTION);
            return;
        }
        ReferralPromotion promotion = promotions.findLockedById(promised).orElseThrow();
        if (rewards.earned(promised, referral.recommender().hash()).size() >= promotion.most()) {
            referral.withhold(Withheld.LIMIT);
        } else {
            rewards.save(new Reward(referral, promotion, now));
        }
    }
}
