package cn.qudao.card;

import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.card.domain.CardBatchForm;
import cn.qudao.card.domain.CardPress;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.card.domain.CardStore;
import cn.qudao.card.domain.SerialRange;
import cn.qudao.org.Units;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cards for the product of a counter. */
@Component
public class CardMother {

    private final CardPress batches;
    private final CardStore store;
    private final Units units;
    private final ActivationMother mother;
    private final Clock clock;

    CardMother(CardPress batches, CardStore store, Units units, ActivationMother mother, Clock clock) {
        this.batches = batches;
        this.store = store;
        this.units = units;
        this.mother = mother;
        this.clock = clock;
    }

    public CardBatchForm form(Counter counter, CardKind kind, int amount) {
        return new CardBatchForm(
                mother.asSystem(units::root).id(),
                kind,
                counter.product(),
                amount,
                BigDecimal.TEN,
                1,
                5,
                LocalDate.now(clock).plusYears(1));
    }

    /** A batch of the province with its codes taken. */
    public List<PrintedCard> cards(Counter counter, CardKind kind, int amount) {
        return mother.asSystem(() -> batches.take(batches.open(form(counter, kind, amount))));
    }

    /** The same, issued to the outlet of the counter. */
    public List<PrintedCard> issued(Counter counter, CardKind kind, int amount) {
        List<PrintedCard> cards = cards(counter, kind, amount);
        mother.asSystem(() -> {
            store.issue(range(cards), counter.outlet().id(), "");
            return cards;
        });
        return cards;
    }

    public static SerialRange range(List<PrintedCard> cards) {
        return SerialRange.parse(cards.getFirst().serial(), cards.getLast().serial());
    }
}
