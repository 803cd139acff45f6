package cn.qudao.customer.domain;

import cn.qudao.customer.CustomerPermissions;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who has a number before him; that he asked stands in the audit trail. */
@Service
@Requires(CustomerPermissions.VIEW)
public class SubscriberDesk {

    private final Subscribers subscribers;
    private final AuditTrail trail;

    SubscriberDesk(Subscribers subscribers, AuditTrail trail) {
        this.subscribers = subscribers;
        this.trail = trail;
    }

    @Transactional
    public SubscriberDetail look(SubscriberNumber number) {
        trail.record(AuditEvent.of(AuditAction.LOOKED_UP, "Subscriber", "", number.masked()));
        return new SubscriberDetail(subscribers.features(number).orElse(null), subscribers.holdings(number));
    }
}
