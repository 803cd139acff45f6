package cn.qudao.scope;

import cn.qudao.kernel.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Refuses every write of a scoped row outside the scope, where it comes from and where it would land. Nobody asks for it, so
 * it is made at the start.
 */
@Component
@Lazy(false)
class ScopeGuard implements PreInsertEventListener, PreUpdateEventListener, PreDeleteEventListener {

    private final transient Scope scope;
    private final transient EntityManagerFactory factory;

    ScopeGuard(Scope scope, EntityManagerFactory factory) {
        this.scope = scope;
        this.factory = factory;
    }

    @PostConstruct
    void register() {
        var registry = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        registry.appendListeners(EventType.PRE_INSERT, this);
        registry.appendListeners(EventType.PRE_UPDATE, this);
        registry.appendListeners(EventType.PRE_DELETE, this);
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        check(event.getEntity(), event.getState(), event.getPersister());
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        check(event.getEntity(), event.getOldState(), event.getPersister());
        check(event.getEntity(), event.getState(), event.getPersister());
        return false;
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        check(event.getEntity(), event.getDeletedState(), event.getPersister());
        return false;
    }

    private void check(Object entity, Object @Nullable [] state, EntityPersister persister) {
        if (entity instanceof ScopedRow && state != null) {
            AttributeMapping attribute = Objects.requireNonNull(persister.findAttributeMapping("scopeKey"));
            long key = (long) state[attribute.getStateArrayPosition()];
            if (!scope.sees(key)) {
                throw new Refused(persister.getEntityName() + " outside the scope");
            }
        }
    }
}
