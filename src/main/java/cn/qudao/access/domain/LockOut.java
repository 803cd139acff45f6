package cn.qudao.access.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    private final Clock clock;

    LockOut(FailureRepository failures, PlatformTransactionManager manager, Clock clock) {
        this.failures = failures;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Counts an attempt, or refuses it; unknown names are counted like known ones. */
    void attempt(String name, Origin origin) {
        List<String> subjects = subjects(name, origin);
        subjects.forEach(this::make);
        Duration waiting = transaction.execute(status -> {
            Instant now = clock.instant();
            List<FailureCount> counts = locked(subjects);
            Duration longest = counts.stream()
                    .map(count -> count.waiting(now))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            if (longest.isZero()) {
                counts.forEach(count -> count.attempt(now));
            }
            return longest;
        });
        if (waiting != null && waiting.isPositive()) {
            throw new RuleViolation(
                    "access.sign-in.wait", waiting.plusSeconds(59).toMinutes());
        }
    }

    /** What was counted for the name so far has come to a good end; the address keeps what others did from there. */
    void succeeded(String name, Origin origin) {
        transaction.executeWithoutResult(status -> {
            List<FailureCount> counts = locked(subjects(name, origin));
            int own = counts.stream().mapToInt(FailureCount::failures).min().orElse(0);
            counts.forEach(count -> count.forgive(own));
        });
    }

    /** Always in the same order, so that two attempts cannot wait for each other. */
    private List<FailureCount> locked(List<String> subjects) {
        List<FailureCount> counts = new ArrayList<>();
        subjects.forEach(subject -> failures.lock(subject).ifPresent(counts::add));
        return counts;
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

    private static List<String> subjects(String name, Origin origin) {
        // Hashed, for people type the strangest things into the wrong field.
        String tried = Handles.hash(Account.signInName(name));
        return Stream.of("address:" + origin.address(), "name:" + tried)
                .sorted()
                .toList();
    }
}
