package cn.qudao.card.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.card.domain.HeldCard.Step;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counter at which a card is sold and registered (row 103). The card, the registration and the activation are written
 * together: a card is spoken for exactly as long as its activation is under way.
 */
@Service
@Requires(CardPermissions.REGISTER)
public class CardTill {

    private static final int TIMES = 5;

    private final CardLedger ledger;
    private final CardHash hash;
    private final CardRepository cards;
    private final RegistrationRepository registrations;
    private final Tries tries;
    private final FreeMonth freeMonth;
    private final Activations activations;
    private final SubscriberNumbers numbers;
    private final Units units;
    private final CurrentUser user;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CardTill(
            CardLedger ledger,
            CardHash hash,
            CardRepository cards,
            RegistrationRepository registrations,
            Tries tries,
            FreeMonth freeMonth,
            Activations activations,
            SubscriberNumbers numbers,
            Units units,
            CurrentUser user,
            Scope scope,
            Clock clock,
            PlatformTransactionManager manager) {
        this.ledger = ledger;
        this.hash = hash;
        this.cards = cards;
        this.registrations = registrations;
        this.tries = tries;
        this.freeMonth = freeMonth;
        this.activations = activations;
        this.numbers = numbers;
        this.units = units;
        this.user = user;
        this.scope = scope;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** What was asked for. */
    public record Registered(ProductId product, Accepted accepted) {}

    /**
     * Activates the card's product for the number. The key of the activation is the card's own, so that the same card is never
     * on its way twice.
     */
    public Registered register(String typedCode, SubscriberNumber number) {
        CardCode code = CardCode.parse(typedCode);
        Standing standing = standing();
        long attempt = tries.begin("account:" + standing.account());
        String looked = hash.of(code);
        if (scope.asSystem("a code is looked for", () -> cards.existsByCodeHash(looked))) {
            tries.forgive(attempt);
        } else {
            throw RuleViolation.at("code", "card.code.unknown");
        }
        return again(() -> scope.asSystem("a card is registered", () -> {
            HeldCard held = ledger.hold(looked).orElseThrow(NotFound::new);
            return register(held, standing, number);
        }));
    }

    private Registered register(HeldCard held, Standing standing, SubscriberNumber number) {
        Instant now = clock.instant();
        Card card = usable("code", held, standing)
                .orElseThrow(() -> RuleViolation.at("code", "card.not-here", Serial.text(held.serial())));
        Step step = held.register();
        ledger.write(List.of(step), entry(standing, now));
        ProtectedNumber subscriber = numbers.protect(number);
        Accepted accepted = activations.request(new ActivationRequest(
                Way.CARD,
                held.serial() + ":" + step.after().tries(),
                standing.account(),
                number,
                card.product(),
                standing.place(),
                standing.outlet(),
                standing.clerk()));
        registrations.save(new CardRegistration(card, standing, subscriber, accepted, now, LocalDate.now(clock)));
        if (accepted.state() == ActivationState.REFUSED) {
            ledger.write(List.of(step.after().free()), entry(standing, now));
        } else {
            freeMonth.promise(held.id(), subscriber, number);
        }
        return new Registered(card.product(), accepted);
    }

    /**
     * The customer takes the card along and will use it later. Numbers count up: what another outlet holds is as unknown here
     * as what does not exist.
     */
    public void sell(String serial) {
        long wanted = Serial.parse("serial", serial);
        Standing standing = standing();
        again(() -> scope.asSystem("a card is sold", () -> {
            HeldCard held = ledger.holdSerial(wanted)
                    .filter(card -> usable("serial", card, standing).isPresent())
                    .orElseThrow(() -> RuleViolation.at("serial", "card.range.unknown", Serial.text(wanted)));
            ledger.write(List.of(held.sell(clock.instant())), entry(standing, clock.instant()));
            return true;
        }));
    }

    /** Empty where it is not a card of this outlet. */
    private Optional<Card> usable(String field, HeldCard held, Standing standing) {
        if (!Objects.equals(held.outlet(), standing.outlet().value())) {
            return Optional.empty();
        }
        Card card = cards.findById(held.id()).orElseThrow(NotFound::new);
        if (card.validUntil().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at(field, "card.expired", Serial.text(held.serial()), card.validUntil());
        }
        return Optional.of(card);
    }

    private static Entry entry(Standing standing, Instant at) {
        return new Entry(at, standing.name(), "");
    }

    private Standing standing() {
        Actor actor = user.get();
        Place place = actor.place();
        if (place.level().isAbove(Level.OUTLET)) {
            throw new RuleViolation("activation.not-at-an-outlet");
        }
        UnitId unit = new UnitId(actor.unitId());
        boolean clerk = place.level() == Level.CLERK;
        return new Standing(
                actor.accountId(), actor.displayName(), place, clerk ? outlet(place) : unit, clerk ? unit : null);
    }

    private UnitId outlet(Place place) {
        return scope
                .asSystem("a clerk asks for the own outlet", () -> units.at(List.of(place.at(Level.OUTLET))))
                .values()
                .stream()
                .findFirst()
                .map(UnitRow::id)
                .orElseThrow(NotFound::new);
    }

    private <T> T again(Supplier<T> work) {
        for (int time = 1; ; time++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (ConcurrencyFailureException met) {
                if (time == TIMES) {
                    throw met;
                }
            }
        }
    }
}
