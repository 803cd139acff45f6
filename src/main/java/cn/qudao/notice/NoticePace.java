package cn.qudao.notice;

/** When a notice leaves the portal. Named in the bundles as {@code notice.pace.<NAME>}. */
public enum NoticePace {
    NEVER,
    AT_ONCE,
    /** With all others of the day, at the hour that the person has chosen. */
    DAILY
}
