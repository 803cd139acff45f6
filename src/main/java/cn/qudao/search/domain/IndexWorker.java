package cn.qudao.search.domain;

import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks into the log of changes twice a second, in every process of the portal, each for its own index. */
@Component
@ConditionalOnWebApplication
class IndexWorker implements Worker {

    private static final Logger log = LoggerFactory.getLogger(IndexWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final ObjectProvider<IndexKeeper> keeper;
    private volatile @Nullable Rounds running;

    /** @param keeper asks for what every module has to be found, which nobody should wait for at the start */
    IndexWorker(ObjectProvider<IndexKeeper> keeper) {
        this.keeper = keeper;
    }

    @Override
    public void start() {
        running = Rounds.start("search-index", log, () -> keeper.getObject().round(), Rounds.Rest.of(LOOK_AGAIN));
    }

    @Override
    public void stop() {
        Rounds worker = running;
        if (worker != null) {
            running = null;
            worker.end();
            keeper.getObject().end();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
