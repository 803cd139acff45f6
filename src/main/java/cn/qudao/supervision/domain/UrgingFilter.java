package cn.qudao.supervision.domain;

import cn.qudao.kernel.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which urgings a list shows; null asks for nothing.
 *
 * @param below where the units lie; null for the whole part of the post
 * @param overdue true: only those that nobody has answered by their day
 */
public record UrgingFilter(
        @Nullable Place below,
        @Nullable UrgingState state,
        boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final UrgingFilter ALL = new UrgingFilter(null, null, false, null, null);
}
