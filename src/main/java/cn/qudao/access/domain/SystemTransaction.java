package cn.qudao.access.domain;

import cn.qudao.scope.Scope;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that comes before a post is known, or concerns the person and not the post. The scope is left before the
 * transaction begins and entered after its end, because the last writes happen at the commit.
 */
@Component
class SystemTransaction {

    private final Scope scope;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    SystemTransaction(Scope scope, PlatformTransactionManager manager) {
        this.scope = scope;
        this.transaction = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
    }

    /** What is read so cannot be changed. */
    <T> T read(String reason, Supplier<T> work) {
        return scope.asSystem(reason, () -> reading.execute(status -> work.get()));
    }

    <T> T get(String reason, Supplier<T> work) {
        return scope.asSystem(reason, () -> transaction.execute(status -> work.get()));
    }

    void run(String reason, Runnable work) {
        scope.asSystem(reason, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
