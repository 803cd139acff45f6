package cn.qudao.forum.domain;

/** Where a post stands between its writer and its readers; named in the bundles as {@code forum.state.<name>}. */
public enum PostState {
    /** For a moderator to look at. */
    WAITING,
    PUBLISHED,
    /** Was never before readers. */
    REFUSED,
    /** Its writer still sees it. */
    HIDDEN,
    /** Only moderators still see it, and can bring it back. */
    DELETED;

    /** @param own whether the reader wrote it */
    boolean isShown(boolean own, boolean moderates) {
        return this == PUBLISHED || moderates || own && this != DELETED;
    }
}
