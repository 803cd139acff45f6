package cn.qudao.forum.domain;

/** Who may see what a post once said; named in the bundles as {@code forum.version.<name>}. */
public enum VersionState {
    /** For a moderator to look at. */
    WAITING,
    /** Who reads the post. */
    SHOWN,
    /** It was taken from readers, or replaced before they saw it. */
    WITHHELD,
    REFUSED
}
