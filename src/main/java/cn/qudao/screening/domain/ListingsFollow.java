package cn.qudao.screening.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Entries go along when their outlet moves; an outlet that ever stood on a list stays. */
@Component
class ListingsFollow extends RowsFollow {

    ListingsFollow(ListingRepository listings, Scope scope) {
        super(scope, "screening.unit-in-use", listings::existsByOutletIdIn, listings::shift);
    }
}
