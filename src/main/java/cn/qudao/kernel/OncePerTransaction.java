package cn.qudao.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What several steps of one transaction ask for, looked up or done by the first of them: requests that are written together
 * share what they are judged by. The next transaction looks anew, so a change holds at once. Without a transaction nothing is
 * kept.
 */
public final class OncePerTransaction<K, V> {

    private final Function<K, V> source;

    public OncePerTransaction(Function<K, V> source) {
        this.source = source;
    }

    public V get(K key) {
        Known<K, V> known = known();
        if (known == null || known.changed) {
            return source.apply(key);
        }
        // Not computeIfAbsent: what is looked up may be made from other things that are.
        V value = known.values.get(key);
        if (value == null) {
            value = Objects.requireNonNull(source.apply(key));
            known.values.put(key, value);
        }
        return value;
    }

    /** For what was looked up together with others. */
    public void put(K key, V value) {
        Known<K, V> known = known();
        if (known != null) {
            known.values.put(key, value);
        }
    }

    /** To be called by who changes it, within the transaction: from now on this transaction sees what it has written. */
    public void changed() {
        Known<K, V> known = known();
        if (known != null) {
            known.changed = true;
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Known<K, V> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Known<K, V> known = (Known<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(known));
        }
        return known;
    }

    private static final class Known<K, V> {

        private final Map<K, V> values = new HashMap<>();
        private boolean changed;
    }

    /** A transaction within another has its own. */
    private final class Forgetting implements TransactionSynchronization {

        private final Known<K, V> known;

        private Forgetting(Known<K, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OncePerTransaction.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }
    }
}
