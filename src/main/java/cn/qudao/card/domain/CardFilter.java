package cn.qudao.card.domain;

import cn.qudao.card.AfterFree;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardState;
import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which cards are wanted; null asks for nothing.
 *
 * @param below where they are; null for the whole part of the post
 * @param serial one card, or where it is a short number all cards of the batch
 */
public record CardFilter(
        @Nullable Place below,
        @Nullable Long serial,
        @Nullable CardKind kind,
        @Nullable CardState state,
        @Nullable AfterFree afterFree,
        @Nullable Reached reached) {

    /** The numbers of a batch are as long as this at most, those of cards longer. */
    private static final int LONGEST_BATCH = 6;

    /** As a person types it: the number of a card, or that of a batch. What is neither finds nothing. */
    public static @Nullable Long serial(String typed) {
        String digits = typed.replaceAll("\\s", "");
        if (digits.isEmpty()) {
            return null;
        }
        return digits.matches("\\d{1,12}") ? Long.valueOf(digits) : Long.valueOf(-1);
    }

    /** 0 for any. */
    int steps() {
        return reached == null ? 0 : reached.ordinal() + 1;
    }

    long first() {
        if (serial == null) {
            return 0;
        }
        return isBatch(serial) ? Serial.of(serial, 0) : serial;
    }

    long last() {
        if (serial == null) {
            return Long.MAX_VALUE;
        }
        return isBatch(serial) ? Serial.of(serial, Serial.PER_BATCH - 1) : serial;
    }

    private static boolean isBatch(long typed) {
        return typed >= 0 && String.valueOf(typed).length() <= LONGEST_BATCH;
    }
}
