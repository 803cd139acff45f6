package cn.qudao.kernel;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that begins anew where it has met another: a deadlock, or a key that another was just writing, which is then
 * known.
 */
@Component
public class Retrying {

    private static final int TIMES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private final TransactionTemplate transaction;

    Retrying(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    public <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // What began it has to begin anew.
            return work.get();
        }
        return repeat(() -> transaction.execute(status -> work.get()));
    }

    /** The same of what opens a transaction itself. */
    public <T> T repeat(Supplier<T> work) {
        for (int time = 1; ; time++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException | DuplicateKeyException met) {
                if (time == TIMES) {
                    throw met;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
            }
        }
    }
}
