package cn.qudao.access;

/** The id of an account. */
public record AccountId(long value) {}
