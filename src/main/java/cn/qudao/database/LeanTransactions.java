package cn.qudao.database;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * What only reads says so to Hibernate, which then writes nothing and leaves the server alone ({@link ReadingTransactions}).
 * Whoever asks for an isolation gets it.
 */
final class LeanTransactions extends HibernateJpaDialect {

    private final HibernateJpaDialect unprepared = new HibernateJpaDialect();

    LeanTransactions() {
        unprepared.setPrepareConnection(false);
    }

    @Override
    public Object beginTransaction(EntityManager manager, TransactionDefinition definition) throws SQLException {
        if (definition.getIsolationLevel() != TransactionDefinition.ISOLATION_DEFAULT) {
            return super.beginTransaction(manager, definition);
        }
        manager.unwrap(Session.class).setDefaultReadOnly(definition.isReadOnly());
        return unprepared.beginTransaction(manager, definition);
    }
}
