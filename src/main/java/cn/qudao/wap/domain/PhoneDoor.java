package cn.qudao.wap.domain;

import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.Activations;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.Retrying;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import cn.qudao.sealing.SignedLinks.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The door of the customer, who shows a link. Looking changes nothing but that it was opened; only an answer does. */
@Service
@OpenToAll("A customer is no person of the portal, and shows a link that it has signed")
public class PhoneDoor {

    /** For so long after its end the customer still reads what became of the answer. */
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private final LinkRepository links;
    private final PhoneAddress address;
    private final Activations activations;
    private final Products products;
    private final Units units;
    private final Retrying transaction;
    private final ApplicationEventPublisher events;
    private final Scope scope;
    private final Seal seal;
    private final Clock clock;

    PhoneDoor(
            LinkRepository links,
            PhoneAddress address,
            Activations activations,
            Products products,
            Units units,
            Retrying transaction,
            ApplicationEventPublisher events,
            Scope scope,
            MasterKey key,
            Clock clock) {
        this.links = links;
        this.address = address;
        this.activations = activations;
        this.products = products;
        this.units = units;
        this.transaction = transaction;
        this.events = events;
        this.scope = scope;
        this.seal = key.seal(LinkDesk.PURPOSE);
        this.clock = clock;
    }

    /** Empty for a link that the portal has not made. */
    public Optional<PhoneSight> open(String token) {
        return address.read(token).map(ticket -> at(ticket, Link::open));
    }

    /** The first answer counts; whoever answers again sees what became of it. */
    public Optional<PhoneSight> answer(String token, boolean yes) {
        return address.read(token)
                .map(ticket -> at(ticket, (link, now) -> {
                    if (link.isOpen(now)) {
                        answer(link, yes, now);
                    }
                }));
    }

    private void answer(Link link, boolean yes, Instant now) {
        if (yes) {
            link.confirm(activations.request(request(link)), now);
        } else {
            link.decline(now);
        }
        link.ending().ifPresent(events::publishEvent);
    }

    private interface Deed {
        void on(Link link, Instant now);
    }

    private PhoneSight at(Ticket ticket, Deed deed) {
        Instant now = clock.instant();
        if (!now.isBefore(ticket.until().plus(AFTERWARDS))) {
            return PhoneSight.OVER;
        }
        return scope.asSystem(
                "a customer has a link",
                () -> transaction.run(() -> {
                    Link link = links.lock(ticket.id()).orElseThrow(NotFound::new);
                    deed.on(link, now);
                    return seen(link, now);
                }));
    }

    private ActivationRequest request(Link link) {
        String digits = new String(seal.open(Objects.requireNonNull(link.payload())), StandardCharsets.US_ASCII);
        return new ActivationRequest(
                Way.WAP,
                link.key(),
                link.account(),
                new SubscriberNumber(digits),
                link.product(),
                link.place(),
                link.outlet(),
                link.clerk());
    }

    private PhoneSight seen(Link link, Instant now) {
        ProductRow product = products.find(link.product()).orElseThrow(NotFound::new);
        return new PhoneSight(
                link.number(),
                link.stateAt(now),
                product,
                link.price(),
                units.find(link.outlet()).map(UnitRow::name).orElse(""),
                link.expiresAt(),
                link.reason());
    }
}
