package cn.qudao.database;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * What only reads says so to Hibernate, which then writes nothing, and not to the server as well: that would be two more
 * ways to it and back for each transaction. Whoever asks for an isolation gets it.
 */
final class LeanTransactions extends HibernateJpaDialect {

    private final HibernateJpaDialect unprepared = new HibernateJpaDialect();

    LeanTransactions() {
        unprepared.setPrepareConnection(false);
    }

    @Override
    public Object beginTransaction(EntityManager manager, TransactionDefinition definition) throws SQLException {
        return definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT
                ? unprepared.beginTransaction(manager, definition)
                : super.beginTransaction(manager, definition);
    }
}
