package cn.qudao.card.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
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

/** The counter at which a card is sold and registered (row 103). */
@Service
@Requires(CardPermissions.REGISTER)
public class CardTill {

    private static final int TIMES = 5;

    private final CardLedger ledger;
    private final CardHash hash;
    private final CardRepository cards;
    private final CardUse use;
    private final Tries tries;
    private final Units units;
    private final CurrentUser user;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CardTill(
            CardLedger ledger,
            CardHash hash,
            CardRepository cards,
            CardUse use,
            Tries tries,
            Units units,
            CurrentUser user,
            Scope scope,
            Clock clock,
            PlatformTransactionManager manager) {
        this.ledger = ledger;
        this.hash = hash;
        this.cards = cards;
        this.use = use;
        this.tries = tries;
        this.units = units;
        this.user = user;
        this.scope = scope;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** What was asked for. */
    public record Registered(ProductId product, Accepted accepted) {}

    /** Activates the card's product for the number. */
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
        Card card = usable("code", held, standing)
                .orElseThrow(() -> RuleViolation.at("code", "card.not-here", Serial.text(held.serial())));
        return new Registered(card.product(), use.use(card, held, standing, number));
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
        return scope.asSystem("a clerk asks for the own outlet", () -> units.at(place.at(Level.OUTLET)))
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
