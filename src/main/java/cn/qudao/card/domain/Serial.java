package cn.qudao.card.domain;

import cn.qudao.kernel.RuleViolation;

/** The number that stands openly on a card: that of its batch and, six digits, which card of it. */
public final class Serial {

    /** So many cards a batch can have. */
    static final int PER_BATCH = 1_000_000;

    private static final int LONGEST = 12;

    private Serial() {}

    static long of(long batch, int card) {
        return batch * PER_BATCH + card;
    }

    static long batch(long serial) {
        return serial / PER_BATCH;
    }

    public static String text(long serial) {
        return "%012d".formatted(serial);
    }

    static long parse(String field, String typed) {
        String digits = typed.replaceAll("\\s", "");
        if (!digits.matches("\\d{1," + LONGEST + "}")) {
            throw RuleViolation.at(field, "card.serial.bad");
        }
        return Long.parseLong(digits);
    }
}
