package cn.qudao.card.domain;

import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks every few minutes whom to remind, and what is to be stopped, in every process of the portal. */
@Component
@ConditionalOnWebApplication
class ReminderWorker implements Worker {

    private static final Logger log = LoggerFactory.getLogger(ReminderWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final Reminders reminders;
    private final FreeTimeOver over;
    private volatile @Nullable Rounds running;

    ReminderWorker(Reminders reminders, FreeTimeOver over) {
        this.reminders = reminders;
        this.over = over;
    }

    @Override
    public void start() {
        running = Rounds.start("card-reminders", log, this::round, Rounds.Rest.of(LOOK_AGAIN));
    }

    private boolean round() {
        return reminders.round() | over.round();
    }

    @Override
    public void stop() {
        Rounds worker = running;
        if (worker != null) {
            running = null;
            worker.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
