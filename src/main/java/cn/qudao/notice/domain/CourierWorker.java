package cn.qudao.notice.domain;

import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks which notices have to leave, in every process of the portal. */
@Component
@ConditionalOnWebApplication
class CourierWorker implements Worker {

    private static final Logger log = LoggerFactory.getLogger(CourierWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Courier courier;
    private @Nullable Rounds working;

    CourierWorker(Courier courier) {
        this.courier = courier;
    }

    @Override
    public void start() {
        working = Rounds.start("notices", log, courier::next, Rounds.Rest.of(LOOK_AGAIN));
    }

    @Override
    public void stop() {
        if (working != null) {
            working.end();
            working = null;
        }
    }

    @Override
    public boolean isRunning() {
        return working != null;
    }
}
