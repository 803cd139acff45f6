package cn.qudao.suggestion.domain;

/** What of the matrix something is classed on. */
public enum Side {
    /** By its code, as a {@link cn.qudao.suggestion.ProductKind}. */
    PRODUCT,
    /** A customer group by its code, as a {@link cn.qudao.suggestion.CustomerKind}. */
    GROUP
}
