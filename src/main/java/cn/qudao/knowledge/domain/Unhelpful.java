package cn.qudao.knowledge.domain;

/** Why an article was of no use. Named in the bundles as {@code knowledge.unhelpful.<NAME>}. */
public enum Unhelpful {
    OUT_OF_DATE,
    WRONG,
    UNCLEAR,
    INCOMPLETE
}
