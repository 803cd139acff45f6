package cn.qudao.database;

import org.hibernate.engine.spi.ActionQueue;
import org.hibernate.event.spi.EventSource;
import org.hibernate.resource.jdbc.spi.JdbcSessionOwner;
import org.hibernate.resource.transaction.backend.jdbc.internal.JdbcResourceLocalTransactionCoordinatorBuilderImpl;
import org.hibernate.resource.transaction.backend.jdbc.spi.JdbcResourceTransaction;
import org.hibernate.resource.transaction.backend.jdbc.spi.JdbcResourceTransactionAccess;
import org.hibernate.resource.transaction.spi.TransactionCoordinator;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorOwner;
import org.hibernate.resource.transaction.spi.TransactionStatus;

/**
 * What only reads begins and commits nothing at the server. Each statement sees what is committed when it begins anyway
 * (READ COMMITTED), so a transaction around several would add three ways to the server and back, and no promise.
 * Rows that it was to keep or to delete all the same are not lost in silence: it fails.
 */
final class ReadingTransactions extends JdbcResourceLocalTransactionCoordinatorBuilderImpl {

    @Override
    public TransactionCoordinator buildTransactionCoordinator(TransactionCoordinatorOwner owner, Options options) {
        return super.buildTransactionCoordinator(new Owner(owner, (JdbcResourceTransactionAccess) owner), options);
    }

    /** The session that owns the transactions, and what it gives those of its transactions that write. */
    private record Owner(TransactionCoordinatorOwner session, JdbcResourceTransactionAccess writing)
            implements TransactionCoordinatorOwner, JdbcResourceTransactionAccess {

        @Override
        public JdbcResourceTransaction getResourceLocalTransaction() {
            return getJdbcSessionOwner() instanceof EventSource known && known.isDefaultReadOnly()
                    ? new Reading(known.getActionQueue())
                    : writing.getResourceLocalTransaction();
        }

        @Override
        public boolean isActive() {
            return session.isActive();
        }

        @Override
        public void startTransactionBoundary() {
            session.startTransactionBoundary();
        }

        @Override
        public void afterTransactionBegin() {
            session.afterTransactionBegin();
        }

        @Override
        public void beforeTransactionCompletion() {
            session.beforeTransactionCompletion();
        }

        @Override
        public void afterTransactionCompletion(boolean successful, boolean delayed) {
            session.afterTransactionCompletion(successful, delayed);
        }

        @Override
        public JdbcSessionOwner getJdbcSessionOwner() {
            return session.getJdbcSessionOwner();
        }

        @Override
        public void setTransactionTimeOut(int seconds) {
            session.setTransactionTimeOut(seconds);
        }

        @Override
        public void flushBeforeTransactionCompletion() {
            session.flushBeforeTransactionCompletion();
        }
    }

    private static final class Reading implements JdbcResourceTransaction {

        private final ActionQueue unwritten;
        private TransactionStatus status = TransactionStatus.NOT_ACTIVE;

        Reading(ActionQueue unwritten) {
            this.unwritten = unwritten;
        }

        @Override
        public void begin() {
            status = TransactionStatus.ACTIVE;
        }

        @Override
        public void commit() {
            if (unwritten.areInsertionsOrDeletionsQueued()) {
                throw new IllegalStateException("What only reads has rows to write: " + unwritten);
            }
            status = TransactionStatus.COMMITTED;
        }

        @Override
        public void rollback() {
            status = TransactionStatus.ROLLED_BACK;
        }

        @Override
        public TransactionStatus getStatus() {
            return status;
        }

        @Override
        public void markRollbackOnly() {
            status = TransactionStatus.MARKED_ROLLBACK;
        }
    }
}
