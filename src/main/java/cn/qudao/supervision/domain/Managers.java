package cn.qudao.supervision.domain;

import cn.qudao.access.PostHolders;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.ShippedRole;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who has charge of what is urged about: of an outlet the managers of its grid, of a larger unit its own. */
@Component
class Managers {

    private static final Map<Level, ShippedRole> ROLES = Map.of(
            Level.REGION, ShippedRole.CITY_MANAGER,
            Level.DISTRICT, ShippedRole.DISTRICT_MANAGER,
            Level.GRID, ShippedRole.GRID_MANAGER);

    private final PostHolders holders;

    Managers(PostHolders holders) {
        this.holders = holders;
    }

    static boolean exist(Level level) {
        return level == Level.OUTLET || ROLES.containsKey(level);
    }

    List<Long> of(Place place) {
        Place charge = Urging.charge(place);
        ShippedRole role = ROLES.get(charge.level());
        return role == null ? List.of() : holders.at(charge, role.name());
    }
}
