package cn.qudao.resource;

/** The id of the ranking of a competition. */
public record RankingId(long value) {}
