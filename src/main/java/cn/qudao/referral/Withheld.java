package cn.qudao.referral;

/** Why there is no reward although the friend has got the product. Named in the bundles as {@code referral.withheld.<NAME>}. */
public enum Withheld {
    /** No promotion was running on the day of the recommendation. */
    NO_PROMOTION,
    /** The customer has had as many rewards as the promotion gives to one. */
    LIMIT
}
