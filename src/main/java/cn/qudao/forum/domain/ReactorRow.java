package cn.qudao.forum.domain;

/** Who thinks so of a post. */
public record ReactorRow(ReactionKind kind, String name) {}
