package cn.qudao.access.domain;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At each start throws away what no longer says anything: sessions long over, failures long forgiven. */
@Component
class Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final FailureRepository failures;
    private final Clock clock;

    Housekeeping(SessionRepository sessions, FailureRepository failures, Clock clock) {
        this.sessions = sessions;
        this.failures = failures;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void tidyUp() {
        sessions.forget(clock.instant().minus(KEPT));
        failures.forget(clock.instant().minus(KEPT));
    }
}
