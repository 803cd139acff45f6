package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects what a transaction does, and has it appended to the chain right before the commit. */
final class AuditedTransaction implements TransactionSynchronization, Ordered {

    static final int SINGLY = 1_000;

    private final AuditChain chain;
    private final List<AuditNote> notes = new ArrayList<>();
    private final Map<Kind, Long> changes = new LinkedHashMap<>();

    private AuditedTransaction(AuditChain chain) {
        this.chain = chain;
    }

    /** That of this thread; none where nothing will be committed. */
    static Optional<AuditedTransaction> current() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(AuditedTransaction.class::isInstance)
                        .map(AuditedTransaction.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    void add(AuditNote note) {
        notes.add(note);
    }

    /**
     * Whether one more change of the kind is told by itself. A mass change, such as an import, is told row by row up to
     * {@link #SINGLY}, and the rest by its number: the memory stays small, and the trail readable.
     */
    boolean tellsSingly(AuditAction action, String type) {
        return changes.merge(new Kind(action, type), 1L, Long::sum) <= SINGLY;
    }

    private void addNumbers() {
        changes.forEach((kind, times) -> {
            if (times > SINGLY) {
                notes.add(new AuditNote(
                        kind.action, null, null, null, kind.type, null, "+" + (times - SINGLY), null, null));
            }
        });
        changes.clear();
    }

    private record Kind(AuditAction action, String type) {}

    @Override
    public void beforeCommit(boolean readOnly) {
        chain.flush();
        addNumbers();
        if (!notes.isEmpty()) {
            chain.append(List.copyOf(notes));
            notes.clear();
        }
    }

    /** After everybody else who still writes before the commit. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /** Begins to collect whenever a transaction that writes begins, whoever begins it. */
    @Component
    static class Beginning implements TransactionExecutionListener {

        private final ObjectProvider<AuditChain> chain;

        Beginning(ObjectProvider<AuditChain> chain) {
            this.chain = chain;
        }

        @Override
        public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
            if (failure == null
                    && !transaction.isReadOnly()
                    && TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new AuditedTransaction(chain.getObject()));
            }
        }
    }
}
