package cn.qudao.org;

import cn.qudao.kernel.Place;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The master data of outlets, for rules of other modules; within the scope, as everywhere. */
public interface OutletProfiles {

    /** An outlet's master data and where it stands. */
    record Placed(Place place, OutletProfile profile) {}

    Optional<Placed> find(UnitId outlet);

    /** Several at once; what is no outlet, or none here, is left out. */
    Map<UnitId, OutletProfile> all(Collection<UnitId> outlets);
}
