package cn.qudao.activation.pipeline;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: twice as long each time, up to half a minute, and never all at once. */
final class Pace {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 6;

    private Pace() {}

    static Duration after(int attempts) {
        Duration whole = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        Duration capped = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
        return capped.multipliedBy(ThreadLocalRandom.current().nextLong(75, 126))
                .dividedBy(100);
    }
}
