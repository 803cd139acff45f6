package cn.qudao.activation.platform;

import cn.qudao.activation.ActivationId;
import org.jspecify.annotations.Nullable;

/**
 * What a platform said of an order.
 *
 * @param order the platform's own number of it; empty for {@link Kind#UNKNOWN}
 * @param text what the platform says about it, in its words
 */
public record Answer(
        ActivationId id, String order, Kind kind, @Nullable String text) {

    private static final int LONGEST_ORDER = 80;
    private static final int LONGEST_TEXT = 100;

    public Answer {
        if (order.length() > LONGEST_ORDER) {
            throw new IllegalArgumentException("An order number of " + order.length() + " characters");
        }
        text = text == null || text.isBlank() ? null : text.strip();
        text = text != null && text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    public static Answer unknown(ActivationId id) {
        return new Answer(id, "", Kind.UNKNOWN, null);
    }

    /** What came of the order. */
    public enum Kind {
        COMPLETED,
        FAILED,
        IN_PROGRESS,
        /** The platform has never heard of it. */
        UNKNOWN
    }
}
