package cn.qudao.access.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * A hash takes a processor for some 20 ms and 7 MB on purpose. Hashes therefore run on threads of their own that give way
 * to the pages (DD025), as many as there are processors; who would wait too long is told so.
 */
@Component
class Passwords {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final PasswordEncoder encoder;
    private final ExecutorService places =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), new GivingWay("passwords"));
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

    /** Of other costs than a new one's: it takes another time than {@link #nobodys}, by which its owner's name could be found out. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T queued(Callable<T> work) {
        Future<T> result = places.submit(work);
        try {
            return result.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new RuleViolation("access.sign-in.busy");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolation("access.sign-in.busy");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            result.cancel(false);
        }
    }
}
