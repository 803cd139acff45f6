package cn.qudao.suggestion.domain;

import cn.qudao.activation.Qualification;
import cn.qudao.activation.Standing;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Refusal;
import cn.qudao.suggestion.domain.Weighing.Weighed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Picks what fits a number at a counter, nothing that would be refused, and puts it on record. */
@Component
class Choosing {

    private final Weighing weighing;
    private final Qualification qualification;
    private final ContactPolicy contacts;
    private final HintLedger ledger;
    private final SubscriberNumbers numbers;

    Choosing(
            Weighing weighing,
            Qualification qualification,
            ContactPolicy contacts,
            HintLedger ledger,
            SubscriberNumbers numbers) {
        this.weighing = weighing;
        this.qualification = qualification;
        this.contacts = contacts;
        this.ledger = ledger;
        this.numbers = numbers;
    }

    /**
     * What was picked.
     *
     * @param fitting in order; on record, but not for the eye where the number is held out
     * @param first the first thing that was in the way of one
     */
    record Chosen(
            Weighed weighed,
            List<Candidate> fitting,
            boolean heldOut,
            @Nullable Refusal first) {}

    /** Why the customer is to be left alone. */
    Optional<Refusal> leftAlone(SubscriberNumber number, Instant now) {
        return contacts.refusal(number, ContactChannel.COUNTER, now);
    }

    /** @param most no more than so many, and than the policy says */
    Chosen choose(SubscriberNumber number, Standing standing, int most, Instant now) {
        ProtectedNumber sealed = numbers.protect(number);
        Weighed weighed =
                weighing.weigh(number, sealed.hash(), standing.outlet().id(), now);
        int room = Math.min(most, weighed.policy().most());
        List<Candidate> fitting = new ArrayList<>();
        Refusal first = null;
        for (Candidate candidate : weighed.candidates()) {
            if (candidate.refusal() == null && fitting.size() < room) {
                Refusal refusal = qualification
                        .refusal(number, standing.place(), standing.outlet().id(), candidate.product())
                        .orElse(null);
                if (refusal == null) {
                    fitting.add(candidate);
                } else if (first == null) {
                    first = refusal;
                }
            }
        }
        boolean heldOut = weighed.policy().holdsOut(sealed.hash());
        ledger.shown(standing, sealed, weighed.customer(), fitting, heldOut, now);
        return new Chosen(weighed, fitting, heldOut, first);
    }
}
