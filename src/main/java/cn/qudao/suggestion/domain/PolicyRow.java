package cn.qudao.suggestion.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A policy as it was decided; see {@link PolicyForm}. */
public record PolicyRow(
        int number,
        int most,
        int leastPoints,
        int restDays,
        int holdOutPercent,
        String reason,
        @Nullable String decidedBy,
        Instant decidedAt) {

    private static final int BUCKETS = 10_000;
    private static final int PER_PERCENT = 100;

    /** Always the same for a number, as long as the share is: by its keyed hash, which is as good as drawn by lot. */
    boolean holdsOut(byte[] subscriberHash) {
        int lot = Math.floorMod(
                (subscriberHash[0] & 0xff) << 16 | (subscriberHash[1] & 0xff) << 8 | subscriberHash[2] & 0xff, BUCKETS);
        return lot < holdOutPercent * PER_PERCENT;
    }
}
