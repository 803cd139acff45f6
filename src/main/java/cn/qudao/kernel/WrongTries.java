package cn.qudao.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns away addresses that show one wrong secret after the other. Genuine ones are never counted nor stopped: behind the address
 * of an operator's gateway stand thousands of phones, and what is genuine is too long to be hit upon by trying.
 */
public final class WrongTries {

    public static final int MOST = 20;
    public static final Duration WINDOW = Duration.ofMinutes(10);

    /** More than that are not told apart; then all that are new count as one. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Integer> tries = new HashMap<>();
    private Instant since;

    public WrongTries(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Counts one, and says whether there have been too many. */
    public synchronized boolean tooMany(String address) {
        Instant now = clock.instant();
        if (since.plus(WINDOW).isBefore(now)) {
            tries.clear();
            since = now;
        }
        String counted = tries.containsKey(address) || tries.size() < MOST_ADDRESSES ? address : "";
        return tries.merge(counted, 1, Integer::sum) > MOST;
    }
}
