package cn.qudao.suggestion;

/** Where in the life with a product the customer is (row 98). Named in the bundles as {@code suggestion.stage.<NAME>}. */
public enum Stage {
    /** 认知. */
    AWARENESS,
    /** 购买. */
    PURCHASE,
    /** 使用. */
    USE,
    /** 查询. */
    QUERY,
    /** 变更. */
    CHANGE
}
