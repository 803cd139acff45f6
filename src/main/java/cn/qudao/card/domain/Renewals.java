package cn.qudao.card.domain;

import cn.qudao.card.AfterFree;
import cn.qudao.card.CardPermissions;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Scope;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the customer wants when the free time is over (row 102): asked by whoever has him, and so the number, before him, at
 * whichever counter.
 */
@Service
@Requires(CardPermissions.REGISTER)
public class Renewals {

    private final CardRepository cards;
    private final CardLedger ledger;
    private final SubscriberNumbers numbers;
    private final FreeTimeOver after;
    private final CurrentUser user;
    private final Scope scope;

    Renewals(
            CardRepository cards,
            CardLedger ledger,
            SubscriberNumbers numbers,
            FreeTimeOver after,
            CurrentUser user,
            Scope scope) {
        this.cards = cards;
        this.ledger = ledger;
        this.numbers = numbers;
        this.after = after;
        this.user = user;
        this.scope = scope;
    }

    /** The number's cards whose free time runs, or has run out, and of which nothing has been said yet. */
    @Transactional(readOnly = true)
    public List<CardRow> open(SubscriberNumber number) {
        byte[] hash = numbers.hash(number);
        return scope.asSystem("a customer is asked", () -> cards.unanswered(hash)).stream()
                .map(card -> card.row(null, numbers::masked))
                .toList();
    }

    /** Once, and of the customer's own card only. */
    @Transactional
    public void answer(SubscriberNumber number, String serial, AfterFree wish) {
        long wanted = Serial.parse("serial", serial);
        byte[] hash = numbers.hash(number);
        scope.asSystem("a customer has answered", () -> {
            HeldCard card = ledger.holdSerial(wanted).orElseThrow(NotFound::new);
            String by = user.find().map(Actor::displayName).orElse(null);
            if (!after.wish(card, hash, wish, by, null)) {
                throw new RuleViolation("card.after.answered");
            }
        });
    }
}
