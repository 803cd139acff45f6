package cn.qudao.card.domain;

import cn.qudao.card.CardBatchId;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens batches and makes their cards. The codes are made at the moment in which they leave the portal and are kept nowhere:
 * a file that was lost means a batch to be made void.
 */
@Service
@Requires({CardPermissions.VIEW, CardPermissions.BATCH})
@Transactional
public class CardPress {

    private final CardBatchRepository batches;
    private final CardMint mint;
    private final Products products;
    private final Units units;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Scope scope;
    private final Clock clock;

    CardPress(
            CardBatchRepository batches,
            CardMint mint,
            Products products,
            Units units,
            AuditTrail trail,
            CurrentUser user,
            Scope scope,
            Clock clock) {
        this.batches = batches;
        this.mint = mint;
        this.products = products;
        this.units = units;
        this.trail = trail;
        this.user = user;
        this.scope = scope;
        this.clock = clock;
    }

    /** What stands on a card and what is under its scratch field. */
    public record PrintedCard(String serial, String code) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<CardBatchRow> all() {
        List<CardBatch> found = batches.newestFirst();
        Map<UnitId, UnitRow> of = units
                .all(found.stream().map(CardBatch::unit).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        List<CardBatchRow> rows = new ArrayList<>();
        for (CardBatch batch : found) {
            UnitRow unit = of.get(batch.unit());
            if (unit != null) {
                rows.add(batch.row(unit));
            }
        }
        return rows;
    }

    @Requires(CardPermissions.BATCH)
    public CardBatchId open(CardBatchForm form) {
        UnitRow unit = units.find(form.owner()).orElseThrow(NotFound::new);
        if (products.find(form.about()).isEmpty()) {
            throw RuleViolation.at("product", "org.text.missing");
        }
        long number = scope.asSystem("batches are numbered through the province", batches::lastNumber) + 1;
        return batches.save(new CardBatch(unit, form, number, LocalDate.now(clock), me()))
                .id();
    }

    /** Makes the cards. From here on nobody can read their codes again. */
    @Requires(CardPermissions.BATCH)
    public List<PrintedCard> take(CardBatchId id) {
        CardBatch batch = batches.hold(id.value()).orElseThrow(NotFound::new);
        List<PrintedCard> printed = mint.make(batch, new Entry(clock.instant(), me(), ""));
        trail.record(AuditEvent.exported(
                        "CardBatch",
                        String.valueOf(id.value()),
                        String.valueOf(batch.number()),
                        "csv",
                        printed.size(),
                        Map.of())
                .at(batch.place()));
        return printed;
    }

    private @Nullable String me() {
        return user.find().map(Actor::displayName).orElse(null);
    }
}
