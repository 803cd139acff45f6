package cn.qudao.contact.domain;

import cn.qudao.kernel.RuleViolation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts a day, a week and a month; null for as many as one likes.
 */
public record Limits(
        @Nullable Integer day,
        @Nullable Integer week,
        @Nullable Integer month) {

    public static final Limits NONE = new Limits(null, null, null);

    public static final int MOST = 999;

    private static final String NO_LIMIT = "-";

    public Limits {
        Stream.of(day == null ? 0 : day, week == null ? 0 : week, month == null ? 0 : month)
                .filter(limit -> limit < 0 || limit > MOST)
                .findFirst()
                .ifPresent(wrong -> {
                    throw new RuleViolation("contact.policy.limit-range", MOST);
                });
    }

    public @Nullable Integer of(Span span) {
        return switch (span) {
            case DAY -> day;
            case WEEK -> week;
            case MONTH -> month;
        };
    }

    /** As it is kept, and stands in the audit trail: {@code 1/3/-}. */
    @Override
    public String toString() {
        return Stream.of(Span.values())
                .map(span -> of(span) == null ? NO_LIMIT : String.valueOf(of(span)))
                .collect(Collectors.joining("/"));
    }

    static Limits parse(String text) {
        String[] parts = text.split("/", -1);
        return new Limits(number(parts[0]), number(parts[1]), number(parts[2]));
    }

    private static @Nullable Integer number(String text) {
        return text.equals(NO_LIMIT) ? null : Integer.valueOf(text);
    }
}
