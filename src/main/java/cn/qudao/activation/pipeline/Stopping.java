package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Stops;
import cn.qudao.activation.domain.PlatformDirectory;
import cn.qudao.activation.pipeline.Drafted.Begun;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Saying;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes an order to stop beside those to begin: from then on it goes the same way, by the same workers. */
@Service
@Requires(ActivationPermissions.ACTIVATE)
@Transactional(propagation = Propagation.MANDATORY)
class Stopping implements Stops {

    private final Ledger ledger;
    private final Outbox outbox;
    private final Products products;
    private final PlatformDirectory platforms;
    private final SubscriberNumbers numbers;
    private final Scope scope;
    private final Clock clock;

    Stopping(
            Ledger ledger,
            Outbox outbox,
            Products products,
            PlatformDirectory platforms,
            SubscriberNumbers numbers,
            Scope scope,
            Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.products = products;
        this.platforms = platforms;
        this.numbers = numbers;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public Optional<ActivationId> order(ActivationRequest request, ActivationId begun, Saying why) {
        if (!scope.sees(request.place().key())) {
            throw new Refused("stop outside the scope");
        }
        return Optional.ofNullable(
                        ledger.known(request.door(), List.of(request.key())).get(request.key()))
                .map(known -> Optional.of(known.id()))
                .orElseGet(() -> write(request, begun, why));
    }

    private Optional<ActivationId> write(ActivationRequest request, ActivationId begun, Saying why) {
        Instant now = clock.instant();
        ProtectedNumber number = numbers.protect(request.number());
        Asked asked = new Asked(
                request,
                products.find(request.product()).orElseThrow(NotFound::new),
                number.hash(),
                now,
                LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE));
        Underway activation =
                Optional.ofNullable(ledger.lock(List.of(begun)).get(begun)).orElseThrow(NotFound::new);
        Drafted stop = new Drafted(asked, number, new Begun(begun, activation.recommendation()), why);
        if (ledger.begin(List.of(stop)).isEmpty()) {
            return Optional.empty();
        }
        stop.goesTo(platform(activation));
        ledger.open(List.of(stop));
        outbox.add(List.of(stop));
        ledger.write(stop.steps());
        return Optional.of(stop.id());
    }

    /** Wherever the product is sent to by now: it is stopped where it runs. */
    private PlatformRow platform(Underway activation) {
        return platforms.all().stream().filter(activation::isWith).findFirst().orElseThrow(NotFound::new);
    }
}
