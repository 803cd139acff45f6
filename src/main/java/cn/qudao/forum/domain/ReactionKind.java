package cn.qudao.forum.domain;

/** What a reader can think of a post at a click; named in the bundles as {@code forum.reaction.<name>}. */
public enum ReactionKind {
    LIKE,
    USEFUL,
    THANKS,
    CHEER
}
