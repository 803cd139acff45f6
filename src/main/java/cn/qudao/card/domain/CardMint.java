package cn.qudao.card.domain;

import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.card.domain.CardLedger.NewCard;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.kernel.Ids;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the cards of a batch. Their codes are in the answer and nowhere else. */
@Component
class CardMint {

    private final CardLedger ledger;
    private final CardHash hash;
    private final SecureRandom random = new SecureRandom();

    CardMint(CardLedger ledger, CardHash hash) {
        this.ledger = ledger;
        this.hash = hash;
    }

    List<PrintedCard> make(CardBatch batch, Entry entry) {
        batch.take(entry.at(), entry.by());
        List<PrintedCard> printed = new ArrayList<>(batch.amount());
        List<NewCard> cards = new ArrayList<>(batch.amount());
        for (int card = 1; card <= batch.amount(); card++) {
            long serial = Serial.of(batch.number(), card);
            CardCode code = CardCode.random(random);
            printed.add(new PrintedCard(Serial.text(serial), code.printed()));
            cards.add(new NewCard(Ids.next(), serial, hash.of(code)));
        }
        ledger.make(batch, cards, entry);
        return printed;
    }
}
