package cn.qudao.suggestion;

/** What is compared of customers before and after (row 96). Named in the bundles as {@code suggestion.measure.<NAME>}. */
public enum Measure {
    /** Yuan a month. */
    SPEND,
    /** 使用特征: gigabytes a month. */
    USAGE,
    /** 稳定性: who is still in the network, in percent. */
    STABILITY,
    /** 活跃性: days active in a month. */
    ACTIVITY,
    /** 关联性: value-added services in use. */
    ASSOCIATION
}
