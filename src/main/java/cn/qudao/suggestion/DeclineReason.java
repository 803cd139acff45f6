package cn.qudao.suggestion;

/** Why a customer does not want a product. Named in the bundles as {@code suggestion.declined.<NAME>}. */
public enum DeclineReason {
    NO_NEED,
    TOO_DEAR,
    HAS_SIMILAR,
    THINKS_ABOUT_IT,
    OTHER
}
