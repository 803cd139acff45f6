package cn.qudao.card.domain;

import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.card.domain.HeldCard.Step;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends cards to outlets and back, counts them, and says which are lost or void (row 101): a range of numbers as a whole, or
 * none of it. What was read before the cards were held may have changed meanwhile: hence every statement sees what is
 * committed.
 */
@Service
@Requires(CardPermissions.ISSUE)
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CardStore {

    private final CardLedger ledger;
    private final CardBatchRepository batches;
    private final CardRepository cards;
    private final CountRepository counts;
    private final FreeTimeOver after;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    CardStore(
            CardLedger ledger,
            CardBatchRepository batches,
            CardRepository cards,
            CountRepository counts,
            FreeTimeOver after,
            Units units,
            CurrentUser user,
            Clock clock) {
        this.ledger = ledger;
        this.batches = batches;
        this.cards = cards;
        this.counts = counts;
        this.after = after;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    public void issue(SerialRange range, @Nullable UnitId to, String note) {
        UnitRow outlet = outlet(to);
        batch(range).requireOutlet(outlet);
        Instant now = clock.instant();
        move(
                range,
                Texts.atMost("note", note, CardCount.REASON_LENGTH),
                card -> card.issue(outlet.id(), outlet.place(), now));
    }

    /** Into the store of the batch, by who sees it. */
    public void giveBack(SerialRange range, String note) {
        CardBatch batch = batch(range);
        move(range, Texts.atMost("note", note, CardCount.REASON_LENGTH), card -> card.giveBack(batch.place()));
    }

    public void lose(SerialRange range, String reason) {
        move(range, Texts.reason(reason), HeldCard::lose);
    }

    public void find(SerialRange range, String reason) {
        move(range, Texts.reason(reason), HeldCard::find);
    }

    /** For good. */
    public void cancel(SerialRange range, String reason) {
        move(range, Texts.reason(reason), HeldCard::cancel);
    }

    /** What a platform would not stop when the free time was over; whoever asks has seen to it that now it will. */
    public void stopAgain(long serial) {
        after.again(
                ledger.holdSerial(serial).orElseThrow(NotFound::new),
                user.find().map(Actor::displayName).orElse(null));
    }

    /**
     * Writes down how many cards were there. A difference needs a reason; it changes no card, for a number says nothing about
     * which are missing: those are reported as lost.
     *
     * @return how many the books have
     */
    public int count(@Nullable UnitId at, @Nullable Integer counted, String reason) {
        UnitRow outlet = outlet(at);
        int expected = cards.inStock(outlet.id().value());
        counts.save(new CardCount(
                outlet,
                expected,
                counted,
                reason,
                clock.instant(),
                user.find().map(Actor::displayName).orElse(null)));
        return expected;
    }

    private void move(SerialRange range, String note, Function<HeldCard, Step> step) {
        List<Step> steps = ledger.hold(range).stream().map(step).toList();
        ledger.write(
                steps,
                new Entry(clock.instant(), user.find().map(Actor::displayName).orElse(null), note));
    }

    private CardBatch batch(SerialRange range) {
        long number = Serial.batch(range.first());
        if (Serial.batch(range.last()) != number) {
            throw RuleViolation.at("last", "card.range.batches");
        }
        return batches.findByNumber(number)
                .orElseThrow(() -> RuleViolation.at("first", "card.range.unknown", Serial.text(range.first())));
    }

    private UnitRow outlet(@Nullable UnitId id) {
        return units.all(id == null ? List.of() : List.of(id)).stream()
                .filter(unit -> unit.level() == Level.OUTLET)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("outlet", "org.text.missing"));
    }
}
