package cn.qudao.knowledge.domain;

/** How far the draft beside an article is. */
enum Stage {
    /** Being written. */
    DRAFT,
    /** Waits for somebody else. */
    REVIEW,
    /** Says what is published; nobody is changing it. */
    SETTLED
}
