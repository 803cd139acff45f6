package cn.qudao.card.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.card.domain.HeldCard.Step;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.recommendation.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * That a card is used, at a counter or by the customer alone. The card, the registration and the activation are written together, in
 * the caller's transaction: a card is spoken for exactly as long as its activation is under way.
 */
@Component
class CardUse {

    private final CardLedger ledger;
    private final RegistrationRepository registrations;
    private final FreeMonth freeMonth;
    private final Activations activations;
    private final SubscriberNumbers numbers;
    private final Clock clock;

    CardUse(
            CardLedger ledger,
            RegistrationRepository registrations,
            FreeMonth freeMonth,
            Activations activations,
            SubscriberNumbers numbers,
            Clock clock) {
        this.ledger = ledger;
        this.registrations = registrations;
        this.freeMonth = freeMonth;
        this.activations = activations;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The key of the activation is the card's own, so that the same card is never on its way twice. */
    Accepted use(Card card, HeldCard held, Standing standing, SubscriberNumber number) {
        Instant now = clock.instant();
        Entry entry = new Entry(now, standing.name(), "");
        Step step = held.register();
        ledger.write(List.of(step), entry);
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
            ledger.write(List.of(step.after().free()), entry);
        } else {
            freeMonth.promise(held.id(), subscriber, number);
        }
        return accepted;
    }
}
