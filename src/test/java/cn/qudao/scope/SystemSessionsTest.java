package cn.qudao.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.qudao.testing.PortalTest;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class SystemSessionsTest {

    private static final String ANY_QUERY = "select count(p) from Product p";

    private final Scope scope;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final PlatformTransactionManager transactions;

    @Autowired
    SystemSessionsTest(
            Scope scope,
            EntityManager entities,
            TransactionTemplate transaction,
            PlatformTransactionManager transactions) {
        this.scope = scope;
        this.entities = entities;
        this.transaction = transaction;
        this.transactions = transactions;
    }

    @Test
    void onlyWhatTheSystemBeginsGoesWithoutTheFilter() {
        boolean ofTheSystem = scope.asSystem("test", () -> isFilteredWithin());
        boolean ofSomebody = isFilteredWithin();
        boolean takenPartIn =
                Boolean.TRUE.equals(transaction.execute(status -> scope.asSystem("test", () -> isFiltered())));
        assertThat(ofTheSystem).isFalse();
        assertThat(ofSomebody).isTrue();
        assertThat(takenPartIn).isTrue();
    }

    @Test
    void aSessionOfTheSystemServesNobodyElse() {
        TransactionStatus begun = scope.asSystem("test", () -> {
            TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
            entities.createQuery(ANY_QUERY).getSingleResult();
            return status;
        });
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> entities.createQuery(ANY_QUERY).getSingleResult());
        } finally {
            transactions.rollback(begun);
        }
    }

    private boolean isFilteredWithin() {
        return Boolean.TRUE.equals(transaction.execute(status -> isFiltered()));
    }

    private boolean isFiltered() {
        return entities.unwrap(Session.class).getEnabledFilter(ScopedRow.FILTER) != null;
    }
}
