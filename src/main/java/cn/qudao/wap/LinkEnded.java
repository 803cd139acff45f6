package cn.qudao.wap;

import java.time.Instant;

/**
 * What has become of a link at last; told in the same transaction.
 *
 * @param state a final one
 */
public record LinkEnded(long link, LinkState state, Instant at) {}
