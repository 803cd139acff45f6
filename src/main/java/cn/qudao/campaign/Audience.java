package cn.qudao.campaign;

/** Whom a campaign is made for (row 63). Named in the bundles as {@code campaign.audience.<NAME>}. */
public enum Audience {
    /** 渠道: outlets and their clerks. */
    CHANNEL,
    /** 客户: subscribers. */
    CUSTOMER
}
