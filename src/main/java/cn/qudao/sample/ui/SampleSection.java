package cn.qudao.sample.ui;

import cn.qudao.activation.CounterSection;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.sample.SamplePermissions;
import cn.qudao.sample.domain.SampleDesk;
import cn.qudao.sms.Deliveries;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the clerk's page, below the suggestions: a sample for the customer who stands there. */
@Component
@Order(2)
class SampleSection implements CounterSection {

    private final SampleDesk desk;
    private final Deliveries deliveries;
    private final Messages messages;
    private final CurrentUser user;

    SampleSection(SampleDesk desk, Deliveries deliveries, Messages messages, CurrentUser user) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.messages = messages;
        this.user = user;
    }

    @Override
    public Panel open(Counter counter) {
        return new SamplePanel(user.get().may(SamplePermissions.SEND) ? desk : null, deliveries, messages);
    }
}
