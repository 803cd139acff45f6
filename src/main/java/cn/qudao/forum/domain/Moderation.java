package cn.qudao.forum.domain;

/** When somebody looks at what is written on a board; named in the bundles as {@code forum.moderation.<name>}. */
public enum Moderation {
    BEFORE,
    AFTER
}
