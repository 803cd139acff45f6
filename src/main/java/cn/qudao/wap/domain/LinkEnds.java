package cn.qudao.wap.domain;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.kernel.Retrying;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What comes without the customer: the result, and the end of links that nobody has answered. */
@Component
class LinkEnds {

    private static final int AT_ONCE = 500;

    private final LinkRepository links;
    private final Retrying transaction;
    private final ApplicationEventPublisher events;
    private final Scope scope;
    private final Clock clock;

    LinkEnds(LinkRepository links, Retrying transaction, ApplicationEventPublisher events, Scope scope, Clock clock) {
        this.links = links;
        this.transaction = transaction;
        this.events = events;
        this.scope = scope;
        this.clock = clock;
    }

    /** Also so that the numbers of those who never answered are not kept. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void look() {
        scope.asSystem(
                "links that nobody has answered are ended",
                () -> links.over(clock.instant(), Limit.of(AT_ONCE))
                        .forEach(id -> transaction.run(() -> {
                            links.lock(id).ifPresent(this::expire);
                            return id;
                        })));
    }

    /** In the transaction that registers the result. */
    @EventListener
    void on(ActivationFinished finished) {
        if (finished.door() == Way.WAP) {
            links.findByActivationId(finished.id().value()).ifPresent(link -> {
                link.finish(finished.state(), finished.reason(), finished.at());
                link.ending().ifPresent(events::publishEvent);
            });
        }
    }

    private void expire(Link link) {
        link.expire(clock.instant());
        link.ending().ifPresent(events::publishEvent);
    }
}
