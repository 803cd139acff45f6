package cn.qudao.org;

/** The lists of words that an administrator keeps; their entries are data. Named in the bundles as {@code org.dictionary.<NAME>}. */
public enum Dictionary {
    /** 渠道类型, row 31. */
    CHANNEL_TYPE,
    /** 渠道细分, row 32. */
    SEGMENT,
    /** 场所, row 34. */
    VENUE,
    /** 渠道层级, row 35. */
    TIER,
    /** 渠道大类, row 44. */
    CHANNEL_CLASS,
    /** 地市分组, row 42. */
    CITY_GROUP,
    /** 经济发达程度, row 41. */
    ECONOMIC_LEVEL,
    /** 人员类别, rows 12–15 and 21. */
    CLERK_KIND,
    /** 重点区域类别, row 40. */
    KEY_AREA_KIND,
    /** 其他运营商, row 40. */
    COMPETITOR,
    /** 牌匾类别, row 43. */
    PLAQUE_KIND,
    /** 客户群, row 29. */
    CUSTOMER_SEGMENT,
    /** 消费档次, row 76. */
    SPEND_BAND,
    /** 终端类型, row 76. */
    TERMINAL,
    /** 年龄段, row 76. */
    AGE_BAND,
    /** 活跃度, row 76. */
    ACTIVITY,
    /** 用户推荐关系, row 94. */
    REFERRAL_RELATION,
    /** 商城类目, row 66. */
    MALL_CATEGORY
}
