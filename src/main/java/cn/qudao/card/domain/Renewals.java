package cn.qudao.card.domain;

import cn.qudao.card.AfterFree;
import cn.qudao.card.CardMove;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.card.domain.CardLedger.Told;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the customer wants when the free time is over (row 102): asked by whoever has him, and so the number, before him, at
 * whichever counter.
 */
@NativeSql("By the hash of the number that the clerk has before him, which no scope can hold")
@Service
@Requires(CardPermissions.REGISTER)
public class Renewals {

    private final CardRepository cards;
    private final CardLedger ledger;
    private final SubscriberNumbers numbers;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Scope scope;
    private final Clock clock;

    Renewals(
            CardRepository cards,
            CardLedger ledger,
            SubscriberNumbers numbers,
            JdbcClient jdbc,
            CurrentUser user,
            Scope scope,
            Clock clock) {
        this.cards = cards;
        this.ledger = ledger;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.user = user;
        this.scope = scope;
        this.clock = clock;
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
            int changed = jdbc.sql("update card set after_free = ?, reminder = null, version = version + 1 where id = ?"
                            + " and subscriber_hash = ? and after_free is null and free_until is not null")
                    .params(wish.name(), card.id(), hash)
                    .update();
            if (changed == 0) {
                throw new RuleViolation("card.after.answered");
            }
            ledger.tell(
                    List.of(new Told(card.id(), card.place(), CardMove.valueOf(wish.name()), null, null)),
                    new Entry(
                            clock.instant(), user.find().map(Actor::displayName).orElse(null), ""));
        });
    }
}
