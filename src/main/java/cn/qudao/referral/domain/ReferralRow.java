package cn.qudao.referral.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.referral.Withheld;
import cn.qudao.wap.LinkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as lists show it.
 *
 * @param recommender masked, as the friend
 * @param relation a code of {@link cn.qudao.org.Dictionary#REFERRAL_RELATION}
 * @param reward null where there is none, or none yet
 * @param outlet its name; null for one that the post does not see
 */
public record ReferralRow(
        Instant sentAt,
        String recommender,
        String friend,
        String relation,
        ProductId product,
        LinkState state,
        @Nullable RewardRow reward,
        @Nullable Withheld withheld,
        @Nullable String outlet,
        String clerk,
        @Nullable Instant finishedAt) {}
