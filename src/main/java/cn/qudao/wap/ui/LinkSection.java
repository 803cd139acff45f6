package cn.qudao.wap.ui;

import cn.qudao.activation.CounterSection;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.sms.Deliveries;
import cn.qudao.wap.WapPermissions;
import cn.qudao.wap.domain.LinkDesk;
import cn.qudao.wap.domain.LinkWatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the clerk's page, beside the samples: the customer confirms on the own phone (row 79). */
@Component
@Order(3)
class LinkSection implements CounterSection {

    private final LinkDesk desk;
    private final LinkWatch watch;
    private final Deliveries deliveries;
    private final Messages messages;
    private final CurrentUser user;

    LinkSection(LinkDesk desk, LinkWatch watch, Deliveries deliveries, Messages messages, CurrentUser user) {
        this.desk = desk;
        this.watch = watch;
        this.deliveries = deliveries;
        this.messages = messages;
        this.user = user;
    }

    @Override
    public Panel open(Counter counter) {
        return new LinkPanel(user.get().may(WapPermissions.SEND) ? desk : null, watch, deliveries, messages, counter);
    }
}
