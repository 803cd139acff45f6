package cn.qudao.suggestion.domain;

import cn.qudao.activation.Qualification;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.Scope;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.Weighing.Weighed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries the weights with a number and an outlet: suggests nothing and counts nothing. */
@Service
@Requires(SuggestionPermissions.RULES)
@Transactional
public class Trial {

    private final Weighing weighing;
    private final Qualification qualification;
    private final SubscriberNumbers numbers;
    private final AuditTrail trail;
    private final Scope scope;
    private final Clock clock;

    Trial(
            Weighing weighing,
            Qualification qualification,
            SubscriberNumbers numbers,
            AuditTrail trail,
            Scope scope,
            Clock clock) {
        this.weighing = weighing;
        this.qualification = qualification;
        this.numbers = numbers;
        this.trail = trail;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * @param heldOut whether the number gets no suggestions at the moment
     * @param most how many of those without a refusal are suggested
     */
    public record Tried(boolean heldOut, int most, List<Candidate> candidates) {}

    /** Every product that the outlet may sell, in order, with what speaks for it and what is in the way. It tells of a customer, so it is on record. */
    public Tried tryOut(SubscriberNumber number, UnitRow outlet) {
        trail.record(AuditEvent.of(AuditAction.LOOKED_UP, "Subscriber", "", number.masked()));
        byte[] hash = numbers.hash(number);
        Weighed weighed = weighing.weigh(number, hash, outlet.id(), clock.instant());
        List<Candidate> candidates = scope.asSystem(
                "weights are tried",
                () -> weighed.candidates().stream()
                        .map(candidate -> candidate.refusal() == null
                                ? qualification
                                        .refusal(number, outlet.place(), outlet.id(), candidate.product())
                                        .map(candidate::refused)
                                        .orElse(candidate)
                                : candidate)
                        .toList());
        return new Tried(weighed.policy().holdsOut(hash), weighed.policy().most(), candidates);
    }
}
