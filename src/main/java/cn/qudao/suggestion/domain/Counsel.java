package cn.qudao.suggestion.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.Standing;
import cn.qudao.activation.Standings;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.domain.Choosing.Chosen;
import cn.qudao.suggestion.domain.Weighing.Weighed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is suggested at a counter, and what the clerk says came of it; all of it on record. */
@Service
@Requires(ActivationPermissions.ACTIVATE)
@Transactional
public class Counsel {

    private final Choosing choosing;
    private final HintLedger ledger;
    private final PackageLedger packages;
    private final TaskLedger tasks;
    private final SubscriberNumbers numbers;
    private final Wording wording;
    private final Standings standings;
    private final Clock clock;

    Counsel(
            Choosing choosing,
            HintLedger ledger,
            PackageLedger packages,
            TaskLedger tasks,
            SubscriberNumbers numbers,
            Wording wording,
            Standings standings,
            Clock clock) {
        this.choosing = choosing;
        this.ledger = ledger;
        this.packages = packages;
        this.tasks = tasks;
        this.numbers = numbers;
        this.wording = wording;
        this.standings = standings;
        this.clock = clock;
    }

    /** What fits the customer who stands there, here and now; nothing that would be refused. */
    public Suggested suggest(SubscriberNumber number) {
        Standing standing = standings.own();
        Instant now = clock.instant();
        Optional<Refusal> leftAlone = choosing.leftAlone(number, now);
        if (leftAlone.isPresent()) {
            return Suggested.nothing(leftAlone.get(), List.of());
        }
        Chosen chosen = choosing.choose(number, standing, Integer.MAX_VALUE, now);
        Weighed weighed = chosen.weighed();
        if (chosen.heldOut()) {
            return Suggested.nothing(null, weighed.notes());
        }
        return chosen.fitting().isEmpty() && chosen.pack() == null
                ? Suggested.nothing(chosen.first(), weighed.notes())
                : new Suggested(
                        wording.of(chosen.fitting(), number, weighed.customer(), standing, now),
                        chosen.pack(),
                        null,
                        weighed.notes());
    }

    /** The customer does not want it: it rests for as long as the policy says. */
    public void declined(SubscriberNumber number, ProductId product, DeclineReason reason) {
        byte[] hash = numbers.hash(number);
        ledger.declined(standings.own(), hash, product, reason, clock.instant());
        tasks.done(hash, product, clock.instant());
    }

    /** What there was to be said to the customer has been said, at whichever counter he stands (DD041). */
    public void said(SubscriberNumber number, Note note) {
        standings.own();
        tasks.said(numbers.hash(number), note, clock.instant());
    }

    /** A product was asked for; counts where it had been suggested. */
    public void recommended(SubscriberNumber number, ProductId product, ActivationId activation) {
        ledger.recommended(standings.own(), numbers.hash(number), product, activation, clock.instant());
    }

    /**
     * A package was asked for as its parts.
     *
     * @param accepted in their order
     */
    public void recommended(SubscriberNumber number, Packaged pack, List<Accepted> accepted) {
        ledger.recommended(
                standings.own(),
                numbers.hash(number),
                pack.offer().subject(),
                accepted.getFirst().id(),
                clock.instant());
        packages.begin(pack, accepted);
    }
}
