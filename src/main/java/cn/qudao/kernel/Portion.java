package cn.qudao.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are wanted: so many, in an order, after a place in it. Lists are read by the key of the last row
 * and never by a number of rows to skip, so that the last page is as quick as the first.
 *
 * @param after what {@link Slice#next} said of the rows before; null for the first
 */
public record Portion(Order order, @Nullable String after, int size) {

    public static Portion first(int size) {
        return new Portion(Order.OWN, null, size);
    }

    /** Where to go on, for a list that goes by a number; empty at the beginning, and for what somebody mistyped. */
    public Optional<Long> afterNumber() {
        return Optional.ofNullable(after)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** As {@link #afterNumber}, for a list that goes by places. */
    public RowPlace afterPlace() {
        return Optional.ofNullable(after).flatMap(RowPlace::parse).orElse(RowPlace.START);
    }

    /** Whether a list that has the newest first is wanted the other way round. */
    public boolean isOldestFirst() {
        return !order.equals(Order.OWN) && !order.descending();
    }

    /** As {@link #afterNumber}, for a list that goes by time. */
    public TimePlace afterTime() {
        return Optional.ofNullable(after)
                .flatMap(TimePlace::parse)
                .orElse(isOldestFirst() ? TimePlace.BOTTOM : TimePlace.TOP);
    }
}
