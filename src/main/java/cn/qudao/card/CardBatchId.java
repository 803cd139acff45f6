package cn.qudao.card;

/** The id of a batch of cards. */
public record CardBatchId(long value) {}
