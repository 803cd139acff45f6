package cn.qudao.access.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id. A hash takes a processor for some 20 ms and 16 MB on purpose, so no more are made at once than there are
 * processors; who would wait too long is told so, and the other pages stay quick.
 */
@Component
class Passwords {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    /** Compared with where the name is unknown, so that the answer takes the same time. */
    private final String nobodys;

    Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
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
