package cn.qudao.wap.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.CounterSection.Counter;
import cn.qudao.activation.CounterSection.Panel;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.sms.Deliveries;
import cn.qudao.uikit.MenuButton;
import cn.qudao.uikit.Notices;
import cn.qudao.wap.SentLink;
import cn.qudao.wap.domain.LinkDesk;
import cn.qudao.wap.domain.LinkWatch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/**
 * Sends links while a number stands there. What has become of those that went stays when the next customer comes: the one before
 * may still be reading.
 */
class LinkPanel extends Div implements Panel {

    private static final int LINES = 5;

    private final transient @Nullable LinkDesk desk;
    private final transient LinkWatch watch;
    private final transient Deliveries deliveries;
    private final transient Messages messages;
    private final transient Counter counter;
    private final MenuButton send;
    private final Div sent = new Div();
    private transient @Nullable SubscriberNumber number;

    /** @param desk null where the post may not send any */
    LinkPanel(@Nullable LinkDesk desk, LinkWatch watch, Deliveries deliveries, Messages messages, Counter counter) {
        this.desk = desk;
        this.watch = watch;
        this.deliveries = deliveries;
        this.messages = messages;
        this.counter = counter;
        sent.getElement().setAttribute("aria-live", "polite");
        send = new MenuButton(getTranslation("wap.send"), this::fill);
        add(send, sent);
        setVisible(false);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(@Nullable SubscriberNumber whole) {
        number = whole;
        send.setVisible(whole != null);
        setVisible(desk != null && (whole != null || sent.getComponentCount() > 0));
    }

    @Override
    public void asked(SubscriberNumber asked, ProductId product, Accepted accepted) {}

    private void fill(MenuButton menu) {
        if (desk != null) {
            desk.offered().forEach(product -> menu.add(product.name(getLocale()), () -> send(product)));
        }
    }

    private void send(ProductRow product) {
        SubscriberNumber to = number;
        if (desk == null || to == null) {
            return;
        }
        try {
            SentLink link = desk.send(Long.toString(Ids.next(), Character.MAX_RADIX), to, product.id());
            LinkLine line = new LinkLine(product, to, messages, counter);
            sent.addComponentAsFirst(line);
            if (sent.getComponentCount() > LINES) {
                sent.remove(sent.getComponentAt(LINES));
            }
            if (link.refusal() != null) {
                line.refused(link.refusal());
            } else {
                line.follow(link, deliveries, watch);
            }
        } catch (RuleViolation refused) {
            Notices.failed(refused);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        sent.removeAll();
    }
}
