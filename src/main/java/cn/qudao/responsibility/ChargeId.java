package cn.qudao.responsibility;

/** The id of a charge over a unit. */
public record ChargeId(long value) {}
