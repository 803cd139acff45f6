package cn.qudao.announcement.domain;

/** Where an announcement stands at a moment. Named in the bundles as {@code announcement.state.<NAME>}. */
public enum AnnouncementState {
    DRAFT,
    /** Published; its time has not come. */
    SCHEDULED,
    CURRENT,
    ENDED,
    WITHDRAWN
}
