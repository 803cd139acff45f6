package cn.qudao.access.domain;

import cn.qudao.access.domain.AuditedFields.Shown;
import cn.qudao.kernel.AuditAction;
import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hears of every change of every entity, so that no service has to think of the audit trail. Nobody asks for it, so it is made at the start. */
@Component
@Lazy(false)
class ChangeListener implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final transient EntityManagerFactory factory;
    private final transient AuditedFields fields = new AuditedFields();
    private final transient AuditJson json = new AuditJson();

    ChangeListener(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @PostConstruct
    void register() {
        var registry = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
        registry.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        note(AuditAction.CREATED, event.getPersister(), event.getId(), null, event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        note(AuditAction.CHANGED, event.getPersister(), event.getId(), event.getOldState(), event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        note(AuditAction.DELETED, event.getPersister(), event.getId(), event.getDeletedState(), null);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void note(
            AuditAction action,
            EntityPersister persister,
            Object id,
            Object @Nullable [] before,
            Object @Nullable [] after) {
        Optional<AuditedTransaction> transaction = AuditedTransaction.current();
        if (transaction.isEmpty() || AuditLog.isSummarised()) {
            return;
        }
        fields.of(persister).ifPresent(shown -> {
            if (!shown.differs(before, after) || !transaction.get().tellsSingly(action, shown.type())) {
                return;
            }
            Map<String, Object> was = new TreeMap<>();
            Map<String, Object> is = new TreeMap<>();
            shown.compare(before, after, was, is);
            transaction.get().add(entry(action, shown, id, after == null ? before : after, was, is));
        });
    }

    private AuditNote entry(
            AuditAction action,
            Shown shown,
            Object id,
            Object @Nullable [] state,
            Map<String, Object> was,
            Map<String, Object> is) {
        return new AuditNote(
                action,
                shown.place(state),
                null,
                null,
                shown.type(),
                id.toString(),
                shown.label(state),
                was.isEmpty() ? null : json.write(was),
                is.isEmpty() ? null : json.write(is));
    }
}
