package cn.qudao.org;

/** The id of a unit of any level; stays the same through every move. */
public record UnitId(long value) {}
