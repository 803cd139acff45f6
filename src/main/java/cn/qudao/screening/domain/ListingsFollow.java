package cn.qudao.screening.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Entries go along when their outlet moves; an outlet that ever stood on a list stays. */
@Component
class ListingsFollow implements UnitUse {

    private final ListingRepository listings;
    private final Scope scope;

    ListingsFollow(ListingRepository listings, Scope scope) {
        this.listings = listings;
        this.scope = scope;
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem("entries of lists follow their outlets", () -> moved.shift(listings::shift));
    }

    @Override
    public String name() {
        return "screening.unit-in-use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> ids) {
        return scope.asSystem(
                "units in use",
                () -> listings.existsByOutletIdIn(
                        ids.stream().map(UnitId::value).toList()));
    }
}
