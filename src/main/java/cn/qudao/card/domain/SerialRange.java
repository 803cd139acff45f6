package cn.qudao.card.domain;

import cn.qudao.kernel.RuleViolation;

/** Cards by their numbers, both ends included. */
public record SerialRange(long first, long last) {

    private static final int MOST = 100_000;

    public SerialRange {
        if (last < first) {
            throw RuleViolation.at("last", "card.range.backwards");
        }
        if (last - first >= MOST) {
            throw RuleViolation.at("last", "card.range.long", MOST);
        }
    }

    /** @param last empty for the one card */
    public static SerialRange parse(String first, String last) {
        long from = Serial.parse("first", first);
        return new SerialRange(from, last.isBlank() ? from : Serial.parse("last", last));
    }

    int size() {
        return (int) (last - first + 1);
    }
}
