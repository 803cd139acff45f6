package cn.qudao.access.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * A hash takes a processor for some 10 ms and 16 MB on purpose. One processor is always left to the other pages, so that
 * they stay quick when many sign in at once; who would wait too long is told so.
 */
@Component
class Passwords {

    private static final int PLACES = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(PLACES, true);
    /** Compared with where the name is unknown, so that the answer takes the same time. */
    private final String nobodys;

    Passwords() {
        this(new Argon2id());
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody has this");
    }

    String hash(String password) {
        return queued(() -> encoder.encode(password));
    }

    boolean match(String password, @Nullable String hash) {
        boolean same = queued(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T queued(Supplier<T> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new RuleViolation("access.sign-in.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolation("access.sign-in.busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
