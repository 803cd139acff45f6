package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.ActivationsFinished;
import cn.qudao.activation.KeptSaying;
import cn.qudao.kernel.Saying;
import cn.qudao.scope.NativeSql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open windows what came of the activations that they asked for: at once where this process settles one, and within a
 * second where another does.
 */
@NativeSql("One question for all that is watched; a window watches only what it asked for")
@Component
public class ResultWatch {

    /** Is told once, on a thread of the portal's own. */
    public interface Watcher {
        void finished(ActivationState state, @Nullable Saying reason);
    }

    private final Map<ActivationId, List<Watcher>> watchers = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    ResultWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void follow(ActivationId id, Watcher watcher) {
        watchers.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(watcher);
    }

    public void forget(ActivationId id, Watcher watcher) {
        watchers.computeIfPresent(id, (key, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener
    void on(ActivationsFinished finished) {
        finished.all().forEach(each -> tell(each.id(), each.state(), each.reason()));
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void look() {
        Set<Long> watched = watchers.keySet().stream().map(ActivationId::value).collect(Collectors.toSet());
        if (watched.isEmpty()) {
            return;
        }
        jdbc.sql("select id, state, reason_key, reason_arguments from activation_request"
                        + " where id in (:ids) and finished_at is not null")
                .param("ids", watched)
                .query((row, number) -> new Found(
                        new ActivationId(row.getLong(1)),
                        ActivationState.valueOf(row.getString(2)),
                        KeptSaying.read(row.getString(3), row.getString(4))))
                .list()
                .forEach(found -> tell(found.id, found.state, found.reason));
    }

    private void tell(ActivationId id, ActivationState state, @Nullable Saying reason) {
        List<Watcher> told = watchers.remove(id);
        if (told != null) {
            told.forEach(watcher -> watcher.finished(state, reason));
        }
    }

    private record Found(
            ActivationId id,
            ActivationState state,
            @Nullable Saying reason) {}
}
