package cn.qudao.wap.domain;

import cn.qudao.activation.CustomerPrices;
import cn.qudao.activation.Qualification;
import cn.qudao.activation.Standing;
import cn.qudao.activation.Standings;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Saying;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import cn.qudao.wap.PhoneLinks;
import cn.qudao.wap.SentLink;
import cn.qudao.wap.WapPermissions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends links at the place of the own post: only of what would be accepted, and only to whom may be written to. */
@Service
@Requires(WapPermissions.SEND)
@Transactional
public class LinkDesk implements PhoneLinks {

    static final String PURPOSE = "wap";

    private final LinkRepository links;
    private final Standings standings;
    private final SalesRules sales;
    private final Qualification qualification;
    private final Products products;
    private final CustomerPrices prices;
    private final Subscribers subscribers;
    private final SubscriberNumbers numbers;
    private final ContactPolicy contacts;
    private final TextMessages texts;
    private final PhoneAddress address;
    private final Messages messages;
    private final Locale language;
    private final Seal seal;
    private final Clock clock;

    LinkDesk(
            LinkRepository links,
            Standings standings,
            SalesRules sales,
            Qualification qualification,
            Products products,
            CustomerPrices prices,
            Subscribers subscribers,
            SubscriberNumbers numbers,
            ContactPolicy contacts,
            TextMessages texts,
            PhoneAddress address,
            Messages messages,
            @Value("${qudao.sms.language}") Locale language,
            MasterKey key,
            Clock clock) {
        this.links = links;
        this.standings = standings;
        this.sales = sales;
        this.qualification = qualification;
        this.products = products;
        this.prices = prices;
        this.subscribers = subscribers;
        this.numbers = numbers;
        this.contacts = contacts;
        this.texts = texts;
        this.address = address;
        this.messages = messages;
        this.language = language;
        this.seal = key.seal(PURPOSE);
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProductRow> offered() {
        return sales.sellable(standings.own().outlet().id(), clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isSent(String token) {
        return links.findByAccountIdAndToken(standings.own().account(), token).isPresent();
    }

    @Override
    public SentLink send(String token, SubscriberNumber number, ProductId product, @Nullable Saying by) {
        Standing sender = standings.own();
        ProductRow row = products.find(product).orElseThrow(NotFound::new);
        return links.findByAccountIdAndToken(sender.account(), token)
                .map(known -> new SentLink(known.number(), known.key(), null))
                .orElseGet(() -> send(sender, token, number, row, by));
    }

    private SentLink send(
            Standing sender, String token, SubscriberNumber number, ProductRow product, @Nullable Saying by) {
        Instant now = clock.instant();
        Link link = new Link(
                sender,
                token,
                product.id(),
                price(number, product, sender, now),
                numbers.protect(number),
                seal.close(number.digits().getBytes(StandardCharsets.US_ASCII)),
                now);
        Optional<Refusal> refusal = qualification
                .refusal(number, sender.place(), sender.outlet().id(), product)
                .or(() -> contacts.contact(new Contact(number, ContactChannel.SMS, now, PURPOSE, link.key())));
        if (refusal.isPresent()) {
            return new SentLink(0, link.key(), refusal.get());
        }
        links.save(link);
        texts.send(new TextMessage(
                link.key(),
                MessageKind.LINK,
                sender.place(),
                number,
                messages.text(
                        language,
                        "wap.message",
                        by == null ? sender.outlet().name() : by.in(language, messages),
                        product.name(language),
                        address.of(link.number(), link.expiresAt()),
                        Link.LIFE.toMinutes())));
        return new SentLink(link.number(), link.key(), null);
    }

    /** As it will stand on the record of the activation. */
    private Money price(SubscriberNumber number, ProductRow product, Standing sender, Instant now) {
        String group = subscribers
                .features(number)
                .flatMap(known -> known.value(Feature.GROUP))
                .orElse(null);
        return Objects.requireNonNull(
                        prices.monthly(List.of(product), sender.outlet().id(), number, group, now)
                                .get(product.id()))
                .monthly();
    }
}
