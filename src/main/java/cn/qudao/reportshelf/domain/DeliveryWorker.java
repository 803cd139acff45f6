package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks which subscriptions are due and which mails have to leave, in every process of the portal. */
@Component
@ConditionalOnWebApplication
class DeliveryWorker implements Worker {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Deliveries deliveries;
    private final Postman postman;
    private List<Rounds> working = List.of();

    DeliveryWorker(Deliveries deliveries, Postman postman) {
        this.deliveries = deliveries;
        this.postman = postman;
    }

    @Override
    public void start() {
        Rounds.Rest rest = Rounds.Rest.of(LOOK_AGAIN);
        working = List.of(
                Rounds.start("report-subscriptions", log, deliveries::next, rest),
                Rounds.start("report-mails", log, postman::next, rest));
    }

    @Override
    public void stop() {
        working.forEach(Rounds::end);
        working = List.of();
    }

    @Override
    public boolean isRunning() {
        return !working.isEmpty();
    }
}
