package cn.qudao.wap.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.CounterSection.Counter;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refusal;
import cn.qudao.sms.Deliveries;
import cn.qudao.sms.MessageState;
import cn.qudao.wap.LinkState;
import cn.qudao.wap.SentLink;
import cn.qudao.wap.domain.LinkWatch;
import cn.qudao.wap.domain.Progress;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** One link that was sent, and how far it has come: until the customer has opened it, how far the message has. */
class LinkLine extends Paragraph {

    private final transient ProductRow product;
    private final transient SubscriberNumber number;
    private final transient Messages messages;
    private final transient Counter counter;
    private transient @Nullable Runnable forget;
    private LinkState state = LinkState.SENT;
    private boolean told;

    LinkLine(ProductRow product, SubscriberNumber number, Messages messages, Counter counter) {
        this.product = product;
        this.number = number;
        this.messages = messages;
        this.counter = counter;
    }

    void refused(Refusal refusal) {
        say(getTranslation("wap.line.refused", refusal.in(getLocale(), messages)));
    }

    void follow(SentLink link, Deliveries deliveries, LinkWatch watch) {
        UI ui = UI.getCurrent();
        Deliveries.Follower delivery = message -> ui.access(() -> has(message));
        has(MessageState.QUEUED);
        deliveries.follow(link.origin(), delivery);
        watch.follow(link.link(), progress -> ui.access(() -> has(progress)));
        forget = () -> {
            deliveries.forget(link.origin(), delivery);
            watch.forget(link.link());
        };
    }

    private void has(MessageState message) {
        if (state == LinkState.SENT) {
            say(getTranslation("wap.line.sent", getTranslation("sms.state." + message)));
        }
    }

    /** What the customer has asked for is shown among the others, which also says its result. */
    private void has(Progress progress) {
        state = progress.state();
        say(getTranslation("wap.state." + state));
        if (progress.activation() != null && !told) {
            told = true;
            counter.asked(
                    number,
                    product.id(),
                    new Accepted(
                            progress.activation(),
                            state == LinkState.REFUSED ? ActivationState.REFUSED : ActivationState.SENDING,
                            progress.reason(),
                            null));
        }
    }

    private void say(String what) {
        setText(getTranslation("wap.line", number.masked(), product.name(getLocale()), what));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (forget != null) {
            forget.run();
        }
    }
}
