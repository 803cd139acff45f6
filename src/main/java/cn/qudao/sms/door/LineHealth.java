package cn.qudao.sms.door;

import cn.qudao.sms.GatewaySettings;
import cn.qudao.sms.domain.Queue;
import cn.qudao.sms.domain.Queue.Waiting;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The line to the message centre as part of the portal's health. Without it the portal is as well as before: messages wait, and
 * no balancer is to take it out for that.
 */
@Component("messageCentre")
@ConditionalOnWebApplication
class LineHealth implements HealthIndicator {

    private final Gateway gateway;
    private final Queue queue;
    private final Clock clock;

    LineHealth(Gateway gateway, Queue queue, Clock clock) {
        this.gateway = gateway;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Optional<GatewaySettings> settings = gateway.settings();
        if (settings.isEmpty()) {
            return Health.unknown().withDetail("line", "none").build();
        }
        Waiting waiting = queue.now();
        Health.Builder health = gateway.openFor()
                .map(open -> Health.up()
                        .withDetail("line", "open")
                        .withDetail("since", clock.instant().minus(open).toString()))
                .orElseGet(() -> Health.unknown().withDetail("line", "down").withDetail("problem", gateway.problem()));
        health.withDetail("protocol", settings.get().protocol().name()).withDetail("waiting", waiting.messages());
        if (waiting.oldest() != null) {
            health.withDetail("oldest", waiting.oldest().toString());
        }
        return health.build();
    }
}
