package cn.qudao.card.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Batches and cards go along with the units that they are at, and keep them from being erased. */
@Component
class CardsFollow implements UnitUse {

    private final CardBatchRepository batches;
    private final CardRepository cards;
    private final Scope scope;

    CardsFollow(CardBatchRepository batches, CardRepository cards, Scope scope) {
        this.batches = batches;
        this.cards = cards;
        this.scope = scope;
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem("cards follow their units", () -> moved.shift(batches::shift, cards::shift));
    }

    @Override
    public String name() {
        return "card.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> units) {
        List<Long> ids = units.stream().map(UnitId::value).toList();
        return scope.asSystem("units in use", () -> batches.existsByUnitIdIn(ids) || cards.existsByOutletIdIn(ids));
    }
}
