package cn.qudao.suggestion.domain;

import cn.qudao.activation.Qualification;
import cn.qudao.activation.Standing;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Refusal;
import cn.qudao.suggestion.domain.HintLedger.Shown;
import cn.qudao.suggestion.domain.Weighing.Weighed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Picks what fits a number at a counter, nothing that would be refused, and puts it on record. */
@Component
class Choosing {

    private final Weighing weighing;
    private final Packaging packaging;
    private final Qualification qualification;
    private final ContactPolicy contacts;
    private final HintLedger ledger;
    private final SubscriberNumbers numbers;

    Choosing(
            Weighing weighing,
            Packaging packaging,
            Qualification qualification,
            ContactPolicy contacts,
            HintLedger ledger,
            SubscriberNumbers numbers) {
        this.weighing = weighing;
        this.packaging = packaging;
        this.qualification = qualification;
        this.contacts = contacts;
        this.ledger = ledger;
        this.numbers = numbers;
    }

    /**
     * What was picked.
     *
     * @param pack that fits besides
     * @param fitting in order; on record, but not for the eye where the number is held out
     * @param first the first thing that was in the way of one
     */
    record Chosen(
            Weighed weighed,
            List<Candidate> fitting,
            @Nullable Packaged pack,
            boolean heldOut,
            @Nullable Refusal first) {}

    /** Why the customer is to be left alone. */
    Optional<Refusal> leftAlone(SubscriberNumber number, Instant now) {
        return contacts.refusal(number, ContactChannel.COUNTER, now);
    }

    /** @param most no more than so many products, and than the policy says; where it is one, no package */
    Chosen choose(SubscriberNumber number, Standing standing, int most, Instant now) {
        ProtectedNumber sealed = numbers.protect(number);
        Weighed weighed =
                weighing.weigh(number, sealed.hash(), standing.outlet().id(), now);
        int room = Math.min(most, weighed.policy().most());
        List<Candidate> fitting = new ArrayList<>();
        Map<ProductId, Optional<Refusal>> asked = new HashMap<>();
        Function<ProductRow, Optional<Refusal>> refusal = product -> asked.computeIfAbsent(
                product.id(),
                id -> qualification.refusal(
                        number, standing.place(), standing.outlet().id(), product));
        Refusal first = null;
        for (Candidate candidate : weighed.candidates()) {
            if (candidate.refusal() == null && fitting.size() < room) {
                Refusal no = refusal.apply(candidate.product()).orElse(null);
                if (no == null) {
                    fitting.add(candidate);
                } else if (first == null) {
                    first = no;
                }
            }
        }
        Packaged pack = most == 1
                ? null
                : packaging.best(weighed, number, standing, now, refusal).orElse(null);
        boolean heldOut = weighed.policy().holdsOut(sealed.hash());
        List<Shown> shown = Stream.concat(
                        fitting.stream()
                                .map(candidate -> new Shown(candidate.product().id(), candidate.points())),
                        Stream.ofNullable(pack)
                                .map(offered -> new Shown(offered.offer().subject(), offered.points())))
                .toList();
        ledger.shown(standing, sealed, weighed.customer(), shown, heldOut, now);
        return new Chosen(weighed, fitting, pack, heldOut, first);
    }
}
