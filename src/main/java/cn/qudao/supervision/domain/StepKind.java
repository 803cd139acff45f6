package cn.qudao.supervision.domain;

/** What happened to an urging. Named in the bundles as {@code supervision.step.<NAME>}. */
public enum StepKind {
    URGED,
    ANSWERED,
    OVERDUE,
    DONE,
    NOT_DONE,
    CANCELLED
}
