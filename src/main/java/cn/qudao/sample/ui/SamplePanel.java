package cn.qudao.sample.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.CounterSection.Panel;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.sample.domain.SampleDesk;
import cn.qudao.sms.Deliveries;
import cn.qudao.sms.Deliveries.Follower;
import cn.qudao.sms.MessageState;
import cn.qudao.uikit.MenuButton;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Offers the samples while a number stands there, and says what has become of those that went. */
class SamplePanel extends Div implements Panel {

    private final transient @Nullable SampleDesk desk;
    private final transient Deliveries deliveries;
    private final transient Messages messages;
    private final transient Map<String, Follower> followed = new HashMap<>();
    private transient @Nullable List<ProductRow> offered;
    private final Div sent = new Div();
    private transient @Nullable SubscriberNumber number;

    /** @param desk null where the post may not send any */
    SamplePanel(@Nullable SampleDesk desk, Deliveries deliveries, Messages messages) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.messages = messages;
        sent.getElement().setAttribute("aria-live", "polite");
        MenuButton send = new MenuButton(
                getTranslation("sample.send"),
                menu -> offered().forEach(product -> menu.add(product.name(getLocale()), () -> send(product))));
        add(send, sent);
        setVisible(false);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(@Nullable SubscriberNumber whole) {
        if (whole == null || !whole.equals(number)) {
            forgetAll();
            sent.removeAll();
        }
        number = whole;
        setVisible(whole != null && !offered().isEmpty());
    }

    @Override
    public void asked(SubscriberNumber asked, ProductId product, Accepted accepted) {}

    /** Read for the first customer: the page opens without. */
    private List<ProductRow> offered() {
        List<ProductRow> known = offered;
        if (known == null) {
            known = desk == null ? List.of() : desk.offered();
            offered = known;
        }
        return known;
    }

    private void send(ProductRow product) {
        SubscriberNumber to = number;
        if (desk == null || to == null) {
            return;
        }
        String token = Long.toString(Ids.next(), Character.MAX_RADIX);
        try {
            Optional<Refusal> refusal = desk.send(token, to, product.id());
            Paragraph line = new Paragraph();
            sent.addComponentAsFirst(line);
            if (refusal.isPresent()) {
                line.setText(getTranslation("sample.refused", say(refusal.get())));
            } else {
                follow(desk.origin(token), line, product.name(getLocale()));
            }
        } catch (RuleViolation refused) {
            Notices.failed(refused);
        }
    }

    private void follow(String origin, Paragraph line, String product) {
        UI ui = UI.getCurrent();
        Follower follower = state -> ui.access(() -> line.setText(words(product, state)));
        line.setText(words(product, MessageState.QUEUED));
        followed.put(origin, follower);
        deliveries.follow(origin, follower);
    }

    private String words(String product, MessageState state) {
        return getTranslation("sample.sent", product, getTranslation("sms.state." + state));
    }

    private String say(Refusal refusal) {
        return refusal.in(getLocale(), messages);
    }

    private void forgetAll() {
        followed.forEach(deliveries::forget);
        followed.clear();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        forgetAll();
    }
}
