package cn.qudao.suggestion;

/** How well known a product is (row 71). Named in the bundles as {@code suggestion.product-kind.<NAME>}. */
public enum ProductKind {
    /** 成熟性业务. */
    MATURE,
    /** 新型业务. */
    NEW
}
