package cn.qudao.resource.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Pools go along with their units, and what outlets were given and where they stand with the outlets; all keep their units from being erased. */
@Component
class ResourcesFollow extends RowsFollow {

    ResourcesFollow(
            PoolRepository pools,
            ShareRepository shares,
            AllotmentRepository allotments,
            RankedOutletRepository ranked,
            Scope scope) {
        super(
                scope,
                "resource.unit-in-use",
                ids -> pools.existsByUnitIdIn(ids)
                        || allotments.existsByOutletIdIn(ids)
                        || ranked.existsByOutletIdIn(ids),
                pools::shift,
                shares::shift,
                allotments::shift,
                ranked::shift);
    }
}
