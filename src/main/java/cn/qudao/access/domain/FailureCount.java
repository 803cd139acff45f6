package cn.qudao.access.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * Attempts that have not succeeded. From the fifth on each makes the next wait: 1, 2, 4, 8, then 15 minutes; never for
 * good, and an hour of quiet makes it forgotten.
 */
@Entity
@Table(name = "access_failure")
@Unscoped("Counts for the sign-in, which no screen shows.")
@Unaudited("Failed sign-ins stand in the trail themselves.")
final class FailureCount implements Persistable<String> {

    static final int FREE = 5;
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15));

    @Id
    private String subject;

    private int failures;
    private Instant lastAt;
    private @Nullable Instant lockedUntil;

    @SuppressWarnings("NullAway.Init")
    protected FailureCount() {}

    FailureCount(String subject, Instant now) {
        this.subject = subject;
        this.lastAt = now;
    }

    /** How long to wait before the next attempt; zero where it may be made now. */
    Duration waiting(Instant now) {
        return lockedUntil == null || !lockedUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, lockedUntil);
    }

    /** Counted before it is known how the attempt ends, so that a hundred at once are not a hundred guesses. */
    void attempt(Instant now) {
        if (lastAt.plus(FORGOTTEN_AFTER).isBefore(now)) {
            failures = 0;
        }
        failures++;
        lastAt = now;
        lockedUntil = failures < FREE ? null : now.plus(WAITS.get(Math.min(failures - FREE, WAITS.size() - 1)));
    }

    /** The last so many attempts were typing errors of somebody who then got in. */
    void forgive(int attempts) {
        failures = Math.max(0, failures - attempts);
        if (failures < FREE) {
            lockedUntil = null;
        }
    }

    int failures() {
        return failures;
    }

    @Override
    public String getId() {
        return subject;
    }

    /** Only ever saved once, when it is new. */
    @Override
    public boolean isNew() {
        return true;
    }
}
