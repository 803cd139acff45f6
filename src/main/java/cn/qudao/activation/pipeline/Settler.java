package cn.qudao.activation.pipeline;

import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.Rounds;
import cn.qudao.scope.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gathers what happens while one group is being written into the next: under load one commit serves many, and without it
 * nothing waits. What is lost here with the process is asked for again when its lease ends.
 */
@Component
class Settler {

    private static final Logger log = LoggerFactory.getLogger(Settler.class);
    private static final int LARGEST_GROUP = 100;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final WakeUp arrived = new WakeUp();
    private final Settlement settlement;
    private final Retrying transaction;
    private final Scope scope;

    Settler(Settlement settlement, Retrying transaction, Scope scope) {
        this.settlement = settlement;
        this.transaction = transaction;
        this.scope = scope;
    }

    /** Done when it is written; failed where it could not be. */
    CompletableFuture<Void> take(Happening happening) {
        Waiting waiting = new Waiting(happening, new CompletableFuture<>());
        queue.add(waiting);
        arrived.now();
        return waiting.done;
    }

    Rounds start() {
        return Rounds.start("activation-results", log, this::next, () -> arrived.await(LOOK_AGAIN));
    }

    private boolean next() {
        List<Waiting> group = new ArrayList<>();
        queue.drainTo(group, LARGEST_GROUP);
        if (!group.isEmpty()) {
            settle(group);
        }
        return !group.isEmpty();
    }

    /** One that cannot be written must not keep the others from it. */
    private void settle(List<Waiting> group) {
        if (!write(group) && group.size() > 1) {
            group.forEach(one -> settle(List.of(one)));
        }
    }

    private boolean write(List<Waiting> group) {
        try {
            scope.asSystem(
                    "activations come to their results",
                    () -> transaction.run(() -> {
                        settlement.write(group.stream().map(Waiting::happening).toList());
                        return true;
                    }));
            group.forEach(one -> one.done.complete(null));
            return true;
        } catch (RuntimeException failed) {
            // Whatever it was: the work goes on, and what was not written is asked for again.
            if (group.size() == 1) {
                log.warn("An answer could not be written; it is asked for again", failed);
                group.getFirst().done.completeExceptionally(failed);
            }
            return false;
        }
    }

    private record Waiting(Happening happening, CompletableFuture<Void> done) {}
}
