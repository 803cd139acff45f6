package cn.qudao.sample.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.sample.SamplePermissions;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends samples at the place of the own post. The message itself is the record: to whom, of what, when, and whether it came. */
@Service
@Requires(SamplePermissions.SEND)
@Transactional
public class SampleDesk {

    private static final String PURPOSE = "sample";

    private final SampleRepository samples;
    private final Products products;
    private final ContactPolicy contacts;
    private final TextMessages messages;
    private final CurrentUser user;
    private final Clock clock;

    SampleDesk(
            SampleRepository samples,
            Products products,
            ContactPolicy contacts,
            TextMessages messages,
            CurrentUser user,
            Clock clock) {
        this.samples = samples;
        this.products = products;
        this.contacts = contacts;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** Of what is on the shelf that of which there is a sample. */
    @Transactional(readOnly = true)
    public List<ProductRow> offered() {
        Set<ProductId> known =
                samples.findAll().stream().map(SampleText::product).collect(Collectors.toSet());
        return products.onShelf().stream()
                .filter(product -> known.contains(product.id()))
                .toList();
    }

    /**
     * Asks the contact policy, counts the contact and sends, in one.
     *
     * @param token of the form that was shown: sent twice, it is one sample
     * @return why the customer may not be sent it; empty where it goes
     */
    public Optional<Refusal> send(String token, SubscriberNumber number, ProductId product) {
        Actor actor = user.get();
        if (actor.place().level().isAbove(Level.OUTLET)) {
            throw new RuleViolation("activation.not-at-an-outlet");
        }
        String text =
                samples.findById(product.value()).orElseThrow(NotFound::new).text();
        String origin = origin(token);
        Optional<Refusal> refusal =
                contacts.contact(new Contact(number, ContactChannel.SMS, clock.instant(), PURPOSE, origin));
        if (refusal.isEmpty()) {
            messages.send(new TextMessage(origin, MessageKind.SAMPLE, actor.place(), number, text));
        }
        return refusal;
    }

    /** By which the message is asked after. */
    public String origin(String token) {
        return PURPOSE + ':' + user.get().accountId() + ':' + token;
    }
}
