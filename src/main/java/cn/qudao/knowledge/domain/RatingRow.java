package cn.qudao.knowledge.domain;

import java.time.Instant;

/**
 * Why an article was of no use to somebody; who it was is left out, so that it is said freely.
 *
 * @param number of the version that was read
 */
public record RatingRow(int number, Unhelpful why, String remark, Instant ratedAt) {}
