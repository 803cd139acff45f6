package cn.qudao.knowledge.domain;

/** Where an article stands for those who keep it. Named in the bundles as {@code knowledge.state.<NAME>}. */
public enum ArticleState {
    DRAFT,
    REVIEW,
    PUBLISHED,
    /** Published, and the day has come to look at it again. */
    DUE,
    ARCHIVED
}
