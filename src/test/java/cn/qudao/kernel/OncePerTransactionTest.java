package cn.qudao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {

    private final List<String> asked = new ArrayList<>();
    private final OncePerTransaction<String, Integer> lengths = new OncePerTransaction<>(word -> {
        asked.add(word);
        return word.length();
    });
    private final TransactionTemplate transaction = new TransactionTemplate(new Nowhere());
    private final TransactionTemplate another = new TransactionTemplate(new Nowhere());

    OncePerTransactionTest() {
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void looksUpOnceForEachKeyAndTransaction() {
        transaction.executeWithoutResult(status -> {
            assertThat(lengths.get("grid")).isEqualTo(4);
            assertThat(lengths.get("grid")).isEqualTo(4);
            assertThat(lengths.get("outlet")).isEqualTo(6);
        });
        transaction.executeWithoutResult(status -> lengths.get("grid"));

        assertThat(asked).containsExactly("grid", "outlet", "grid");
    }

    @Test
    void keepsNothingWithoutATransaction() {
        lengths.get("grid");
        lengths.get("grid");

        assertThat(asked).containsExactly("grid", "grid");
    }

    @Test
    void whoeverHasChangedItSeesWhatIsWritten() {
        transaction.executeWithoutResult(status -> {
            lengths.get("grid");
            lengths.changed();
            lengths.get("grid");
            lengths.get("grid");
        });

        assertThat(asked).containsExactly("grid", "grid", "grid");
    }

    @Test
    void aTransactionWithinAnotherHasItsOwn() {
        transaction.executeWithoutResult(status -> {
            lengths.get("grid");
            another.executeWithoutResult(inner -> lengths.get("grid"));
            lengths.get("grid");
        });

        assertThat(asked).containsExactly("grid", "grid");
    }

    /** Begins and ends, and has nothing to commit. */
    private static final class Nowhere extends AbstractPlatformTransactionManager {

        private static boolean begun;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return begun;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            begun = false;
            return transaction;
        }

        @Override
        protected void doResume(@org.jspecify.annotations.Nullable Object transaction, Object suspended) {
            begun = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // There is nothing behind it.
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // There is nothing behind it.
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            begun = false;
        }
    }
}
