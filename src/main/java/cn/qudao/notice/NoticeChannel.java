package cn.qudao.notice;

/** By which way a notice reaches a person. Named in the bundles as {@code notice.channel.<NAME>}. */
public enum NoticeChannel {
    /** The bell and the list of notices. */
    PORTAL,
    MAIL,
    PHONE
}
