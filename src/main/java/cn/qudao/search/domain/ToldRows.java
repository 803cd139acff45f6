package cn.qudao.search.domain;

import cn.qudao.search.ChangedRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects the rows that a transaction changes, and has them written into the log right before the commit, each once. */
final class ToldRows implements TransactionSynchronization, Ordered {

    private final ObjectProvider<StoredChanges> log;
    private final Set<ChangedRow> rows = new LinkedHashSet<>();
    private boolean ends;

    private ToldRows(ObjectProvider<StoredChanges> log) {
        this.log = log;
    }

    /** Those of this thread's transaction; none where it does not write. */
    static Optional<ToldRows> current() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(ToldRows.class::isInstance)
                        .map(ToldRows.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    void add(ChangedRow row) {
        if (rows.add(row) && ends) {
            log.getObject().tell(List.of(row));
        }
    }

    /** What is written out only now is told one by one. */
    @Override
    public void beforeCommit(boolean readOnly) {
        ends = true;
        if (!rows.isEmpty()) {
            log.getObject().tell(List.copyOf(rows));
        }
    }

    /** After the changes have been written out for the audit trail. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /** Begins to collect whenever a transaction that writes begins, whoever begins it. */
    @Component
    static class Collecting implements TransactionExecutionListener {

        private final ObjectProvider<StoredChanges> log;

        Collecting(ObjectProvider<StoredChanges> log) {
            this.log = log;
        }

        @Override
        public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
            if (failure == null
                    && !transaction.isReadOnly()
                    && TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new ToldRows(log));
            }
        }
    }
}
