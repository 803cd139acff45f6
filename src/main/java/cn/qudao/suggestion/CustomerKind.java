package cn.qudao.suggestion;

/** How many there are of a customer's group (row 71). Named in the bundles as {@code suggestion.customer-kind.<NAME>}. */
public enum CustomerKind {
    /** 大众客户. */
    MASS,
    /** 小众客户. */
    NICHE
}
