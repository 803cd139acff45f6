package cn.qudao.knowledge.domain;

import java.time.LocalDate;

/**
 * An article that the person still has to confirm.
 *
 * @param late whether the day is over
 */
public record OwedRow(long article, String title, String space, LocalDate by, boolean late) {}
