package cn.qudao.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every page reads and hardly anybody changes: kept in memory until a change of it is over, and for a minute at most,
 * since another portal on the same database may change it too. Whoever is writing reads the database itself, and once.
 */
public final class Remembered<T> {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Supplier<T> source;
    private final OncePerTransaction<Boolean, T> once;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Kept<T> kept;

    public Remembered(Supplier<T> source, Clock clock) {
        this.source = source;
        this.once = new OncePerTransaction<>(always -> source.get());
        this.clock = clock;
    }

    /** Within a transaction that only reads; in any other, what the database says. */
    public T get() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return once.get(true);
        }
        long seen = changes.get();
        Instant now = clock.instant();
        Kept<T> known = kept;
        if (known == null || known.change != seen || known.until.isBefore(now)) {
            known = new Kept<>(source.get(), seen, now.plus(LONGEST));
            kept = known;
        }
        return known.value;
    }

    /** To be called by who changes it, within the transaction. */
    public void changed() {
        once.changed();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
            }
        });
    }

    private record Kept<T>(T value, long change, Instant until) {}
}
