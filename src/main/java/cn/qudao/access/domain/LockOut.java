package cn.qudao.access.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Slows down who guesses, by the name tried and by the address it is tried from. */
@Component
class LockOut {

    private final FailureRepository failures;
    private final TransactionTemplate transaction;
    private final TransactionTemplate joining;
    private final Clock clock;

    LockOut(FailureRepository failures, PlatformTransactionManager manager, Clock clock) {
        this.failures = failures;
        this.clock = clock;
        this.joining = new TransactionTemplate(manager);
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts an attempt, or refuses it; unknown names are counted like known ones. */
    void attempt(String name, Origin origin) {
        Subjects subjects = Subjects.of(name, origin);
        Optional<Duration> waiting = count(subjects);
        while (waiting.isEmpty()) {
            make(subjects.address);
            make(subjects.name);
            waiting = count(subjects);
        }
        if (waiting.get().isPositive()) {
            throw new RuleViolation(
                    "access.sign-in.wait", waiting.get().plusSeconds(59).toMinutes());
        }
    }

    /** How long to wait, and where that is not at all, one more attempt; empty where a count must be made first. */
    private Optional<Duration> count(Subjects subjects) {
        return Optional.ofNullable(transaction.execute(status -> {
            Instant now = clock.instant();
            List<FailureCount> counts = lock(subjects);
            if (counts.size() < Subjects.EACH) {
                return null;
            }
            Duration longest = counts.stream()
                    .map(count -> count.waiting(now))
                    .max(Duration::compareTo)
                    .orElseThrow();
            if (longest.isZero()) {
                counts.forEach(count -> count.attempt(now));
            }
            return longest;
        }));
    }

    /**
     * What was counted for the name so far has come to a good end; the address keeps what others did from there. Part of
     * the transaction that lets the person in, if there is one.
     */
    void succeeded(String name, Origin origin) {
        joining.executeWithoutResult(status -> {
            List<FailureCount> counts = lock(Subjects.of(name, origin));
            int own = counts.stream().mapToInt(FailureCount::failures).min().orElse(0);
            counts.forEach(count -> count.forgive(own));
        });
    }

    private void make(String subject) {
        if (failures.existsById(subject)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> failures.save(new FailureCount(subject, clock.instant())));
        } catch (DataIntegrityViolationException e) {
            // Another attempt was first to make it.
        }
    }

    private List<FailureCount> lock(Subjects subjects) {
        return failures.lock(subjects.address, subjects.name);
    }

    /** What attempts are counted by. */
    private record Subjects(String address, String name) {

        private static final int EACH = 2;

        /** The name is hashed, for people type the strangest things into the wrong field. */
        static Subjects of(String name, Origin origin) {
            return new Subjects("address:" + origin.address(), "name:" + Handles.hash(Account.signInName(name)));
        }
    }
}
