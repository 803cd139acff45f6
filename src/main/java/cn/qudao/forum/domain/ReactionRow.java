package cn.qudao.forum.domain;

/**
 * How many think so of a post.
 *
 * @param own whether the person does
 */
public record ReactionRow(ReactionKind kind, long people, boolean own) {}
