package cn.qudao.resource;

/** The id of a pool. */
public record PoolId(long value) {}
