package cn.qudao.wap.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Turns away addresses that show one wrong link after the other. Genuine links are never counted nor stopped: behind the address of
 * an operator's gateway stand thousands of phones.
 */
@Component
class WrongLinks {

    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** More than that are not told apart; then all that are new count as one. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Integer> tries = new HashMap<>();
    private Instant since;

    WrongLinks(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Whether there have been too many. */
    synchronized boolean tooMany(String address) {
        Instant now = clock.instant();
        if (since.plus(WINDOW).isBefore(now)) {
            tries.clear();
            since = now;
        }
        String counted = tries.containsKey(address) || tries.size() < MOST_ADDRESSES ? address : "";
        return tries.merge(counted, 1, Integer::sum) > MOST;
    }
}
