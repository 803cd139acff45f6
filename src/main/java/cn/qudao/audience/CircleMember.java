package cn.qudao.audience;

/** A person in a circle. */
public record CircleMember(long account, String signInName, String name) {}
