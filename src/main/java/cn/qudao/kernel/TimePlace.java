package cn.qudao.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a row stands in a list that goes by time, and of the same moment by ids. Stands in addresses, in microseconds as the
 * databases keep them.
 */
public record TimePlace(Instant at, long id) {

    /** Before the newest. */
    public static final TimePlace TOP = new TimePlace(Instant.parse("9999-01-01T00:00:00Z"), 0);

    /** Before the oldest. */
    public static final TimePlace BOTTOM = new TimePlace(Instant.EPOCH, 0);

    /** Empty for what is no such place, so that a mistyped address shows the first page. */
    static Optional<TimePlace> parse(String text) {
        String[] parts = text.split("_", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new TimePlace(
                            Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1])));
        } catch (NumberFormatException | DateTimeException | ArithmeticException mistyped) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
