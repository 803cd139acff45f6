package cn.qudao.org.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a unit's life, the latest first: a place it had, or a time in which it did not work.
 *
 * @param parent the name of the unit above, where the post may see it
 * @param stopped whether it did not work then
 * @param until the first day on which it was over
 */
public record HistoryRow(
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String parent,
        boolean stopped,
        String reason) {}
