package cn.qudao.recommendation.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where a page of the list begins: before this moment, and of the same moment before this id. Stands in addresses. */
record Cursor(Instant at, long id) {

    /** Before the newest. */
    static final Cursor TOP = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), 0);

    /** Before the oldest. */
    static final Cursor BOTTOM = new Cursor(Instant.EPOCH, 0);

    /** Empty for what is no cursor, so that a mistyped address shows the first page. */
    static Optional<Cursor> parse(String text) {
        String[] parts = text.split("_", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Cursor(
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
