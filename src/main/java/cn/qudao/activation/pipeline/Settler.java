package cn.qudao.activation.pipeline;

import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.Rounds;
import cn.qudao.scope.Scope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down what comes from the platforms. What is lost here with the process is asked for again when its lease ends. */
@Component
class Settler {

    private static final Logger log = LoggerFactory.getLogger(Settler.class);
    private static final int LARGEST_GROUP = 100;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** After what was written: under load some gather meanwhile and share a commit, and the first waits for nobody. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private final WakeUp arrived = new WakeUp();
    private final Groups<Happening, Happening> groups = new Groups<>(LARGEST_GROUP, this::write);
    private final Settlement settlement;
    private final Retrying transaction;
    private final Scope scope;

    Settler(Settlement settlement, Retrying transaction, Scope scope) {
        this.settlement = settlement;
        this.transaction = transaction;
        this.scope = scope;
    }

    /** Done when it is written; failed where it could not be. */
    CompletableFuture<List<Happening>> take(Happening happening) {
        CompletableFuture<List<Happening>> written = groups.add(List.of(happening));
        arrived.now();
        return written;
    }

    Rounds start() {
        return Rounds.start("activation-results", log, this::next, () -> arrived.await(LOOK_AGAIN));
    }

    private boolean next() {
        boolean any = groups.next();
        if (any) {
            LockSupport.parkNanos(GATHER.toNanos());
        }
        return any;
    }

    private List<Happening> write(List<Happening> group) {
        try {
            scope.asSystem(
                    "activations come to their results",
                    () -> transaction.run(() -> {
                        settlement.write(group);
                        return true;
                    }));
            return group;
        } catch (RuntimeException failed) {
            log.warn(
                    "{} answers could not be written together; what stays unwritten is asked for again",
                    group.size(),
                    failed);
            throw failed;
        }
    }
}
