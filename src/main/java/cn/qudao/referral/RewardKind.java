package cn.qudao.referral;

/** What a customer gets for a friend. Named in the bundles as {@code referral.kind.<NAME>}, with an amount as {@code referral.reward.<NAME>}. */
public enum RewardKind {
    /** 话费, in yuan. */
    CREDIT,
    /** 积分, whole. */
    POINTS
}
