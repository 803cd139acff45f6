package cn.qudao.scope;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Lazy;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.stereotype.Component;

/**
 * A session that the system opens for itself goes without the filter, which would let everything through: Hibernate keeps the
 * plan of a query only where no filter is enabled, and makes it anew each time otherwise. Such a session is closed to
 * everybody else.
 */
@Component
@Lazy(false)
class SystemSessions implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            factory.setEntityManagerInitializer(SystemSessions::opened);
        }
        return bean;
    }

    private static void opened(EntityManager manager) {
        if (Scope.isSystemAtWork()) {
            Session session = manager.unwrap(Session.class);
            session.disableFilter(ScopedRow.FILTER);
            session.addEventListeners(new Closed());
        }
    }

    private static final class Closed implements SessionEventListener {

        @Override
        public void jdbcPrepareStatementStart() {
            if (!Scope.isSystemAtWork()) {
                throw new IllegalStateException("A session of the system in the hands of somebody else");
            }
        }
    }
}
