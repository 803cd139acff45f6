package cn.qudao.card.domain;

import cn.qudao.card.CardFeed;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.CardState;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.card.domain.HeldCard.Step;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(CardPermissions.BATCH)
class StoredCards implements CardFeed {

    private final CardBatchRepository batches;
    private final CardMint mint;
    private final CardLedger ledger;
    private final CardRepository cards;
    private final CardUse use;
    private final Units units;

    StoredCards(
            CardBatchRepository batches,
            CardMint mint,
            CardLedger ledger,
            CardRepository cards,
            CardUse use,
            Units units) {
        this.batches = batches;
        this.mint = mint;
        this.ledger = ledger;
        this.cards = cards;
        this.use = use;
        this.units = units;
    }

    @Override
    @Transactional
    public void write(List<NewCards> wanted) {
        wanted.forEach(this::write);
    }

    @Override
    @Transactional
    public void use(List<SubscriberNumber> customers) {
        List<Card> sold = cards.oneOfEachOutlet(CardState.SOLD, Limit.of(customers.size()));
        for (int i = 0; i < sold.size(); i++) {
            Card card = sold.get(i);
            UnitRow outlet =
                    units.find(card.outlet().orElseThrow(NotFound::new)).orElseThrow(NotFound::new);
            use.use(
                    card,
                    ledger.hold(card.id()).orElseThrow(NotFound::new),
                    new Standing(null, null, outlet.place(), outlet.id(), null),
                    customers.get(i));
        }
    }

    private void write(NewCards wanted) {
        UnitRow unit = units.find(wanted.unit()).orElseThrow(NotFound::new);
        CardBatchForm form = new CardBatchForm(
                wanted.unit(),
                wanted.kind(),
                wanted.product(),
                wanted.outlets().size() * wanted.each(),
                wanted.faceValue().yuan(),
                wanted.freeMonths(),
                wanted.remindDays(),
                wanted.validUntil());
        LocalDate day = LocalDate.ofInstant(wanted.issuedAt(), Clocks.BUSINESS_ZONE);
        CardBatch batch = batches.saveAndFlush(new CardBatch(unit, form, batches.lastNumber() + 1, day, null));
        Entry issued = new Entry(wanted.issuedAt(), null, "");
        mint.make(batch, issued);
        List<Step> steps = issue(wanted, batch);
        ledger.write(steps, issued);
        List<Step> sales = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i % wanted.each() < wanted.sold()) {
                sales.add(steps.get(i).after().sell(wanted.soldAt()));
            }
        }
        ledger.write(sales, new Entry(wanted.soldAt(), null, ""));
    }

    private List<Step> issue(NewCards wanted, CardBatch batch) {
        Map<UnitId, UnitRow> outlets =
                units.all(wanted.outlets()).stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
        List<HeldCard> cards =
                ledger.hold(new SerialRange(Serial.of(batch.number(), 1), Serial.of(batch.number(), batch.amount())));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            UnitRow outlet = Objects.requireNonNull(outlets.get(wanted.outlets().get(i / wanted.each())));
            batch.requireOutlet(outlet);
            steps.add(cards.get(i).issue(outlet.id(), outlet.place(), wanted.issuedAt()));
        }
        return steps;
    }
}
