package cn.qudao.search.domain;

import cn.qudao.search.ChangedRow;
import cn.qudao.search.Watched;
import cn.qudao.search.Watcher;
import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Hears of every change of what is watched, and has it written into the log right before the commit, all in one statement. Nobody
 * asks for it, so it is made at the start.
 */
@Component
@Lazy(false)
class RowWatch implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final transient EntityManagerFactory factory;
    private final transient ObjectProvider<Watcher> watchers;
    private final transient ObjectProvider<StoredChanges> log;
    private volatile @Nullable Map<Class<?>, List<Watched<?>>> watched;

    RowWatch(EntityManagerFactory factory, ObjectProvider<Watcher> watchers, ObjectProvider<StoredChanges> log) {
        this.factory = factory;
        this.watchers = watchers;
        this.log = log;
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
        note(event.getEntity(), null);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        int[] dirty = event.getDirtyProperties();
        note(
                event.getEntity(),
                dirty == null
                        ? null
                        : Arrays.stream(dirty)
                                .mapToObj(i -> event.getPersister().getPropertyNames()[i])
                                .collect(Collectors.toSet()));
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        note(event.getEntity(), null);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    /** @param properties that have changed; null for all */
    private void note(Object entity, @Nullable Set<String> properties) {
        for (Watched<?> each : watched().getOrDefault(entity.getClass(), List.of())) {
            if (properties == null
                    || each.properties().isEmpty()
                    || properties.stream().anyMatch(each.properties()::contains)) {
                tell(row(each, entity));
            }
        }
    }

    private static <E> ChangedRow row(Watched<E> watched, Object entity) {
        return watched.row().apply(watched.entity().cast(entity));
    }

    private Map<Class<?>, List<Watched<?>>> watched() {
        Map<Class<?>, List<Watched<?>>> known = watched;
        if (known == null) {
            known = watchers.stream()
                    .flatMap(watcher -> watcher.watched().stream())
                    .collect(Collectors.groupingBy(Watched::entity));
            watched = known;
        }
        return known;
    }

    private void tell(ChangedRow row) {
        ToldRows.current()
                .ifPresentOrElse(rows -> rows.add(row), () -> log.getObject().tell(List.of(row)));
    }
}
