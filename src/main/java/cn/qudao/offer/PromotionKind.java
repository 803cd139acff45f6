package cn.qudao.offer;

/** What a promotion grants. Named in the bundles as {@code offer.kind.<NAME>}. */
public enum PromotionKind {
    /** So many months cost nothing. */
    FREE_MONTHS,
    /** So many yuan less a month, for so many months. */
    DISCOUNT,
    /** Something to take home. */
    GIFT
}
