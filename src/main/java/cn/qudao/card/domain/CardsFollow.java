package cn.qudao.card.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Batches and cards go along with the units that they are at, and keep them from being erased. */
@Component
class CardsFollow extends RowsFollow {

    CardsFollow(CardBatchRepository batches, CardRepository cards, Scope scope) {
        super(
                scope,
                "card.unit-in-use",
                ids -> batches.existsByUnitIdIn(ids) || cards.existsByOutletIdIn(ids),
                batches::shift,
                cards::shift);
    }
}
