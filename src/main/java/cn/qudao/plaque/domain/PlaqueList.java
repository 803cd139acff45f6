package cn.qudao.plaque.domain;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.plaque.PlaquePermissions;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists plaques in the order of the hierarchy, page by page. */
@Service
@Requires(PlaquePermissions.VIEW)
@Transactional(readOnly = true)
public class PlaqueList {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private final PlaqueRepository plaques;
    private final Units units;
    private final Scope scope;

    PlaqueList(PlaqueRepository plaques, Units units, Scope scope) {
        this.plaques = plaques;
        this.units = units;
        this.scope = scope;
    }

    public Slice<PlaqueRow> page(PlaqueFilter filter, Portion portion) {
        Place below = below(filter);
        RowPlace after = portion.afterPlace();
        List<Plaque> found = plaques.page(
                below.lo(),
                below.hi(),
                filter.kind(),
                filter.stars(),
                filter.inForce(),
                after.scopeKey(),
                after.id(),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Plaque::rowPlace).map(this::rows);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(PlaqueFilter filter) {
        Place below = below(filter);
        return plaques.count(below.lo(), below.hi(), filter.kind(), filter.stars(), filter.inForce(), COUNTED + 1);
    }

    /** Those that an outlet has or had, the latest first. */
    public List<PlaqueRow> of(UnitRow outlet) {
        return plaques.findByOutletIdOrderByIssuedOnDescIdDesc(outlet.id().value()).stream()
                .map(plaque -> plaque.row(outlet))
                .toList();
    }

    private Place below(PlaqueFilter filter) {
        return Objects.requireNonNullElseGet(filter.below(), scope::root);
    }

    private List<PlaqueRow> rows(List<Plaque> found) {
        Map<UnitId, UnitRow> outlets = units
                .all(found.stream().map(Plaque::outlet).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        return found.stream()
                .map(plaque -> plaque.row(Objects.requireNonNull(outlets.get(plaque.outlet()))))
                .toList();
    }
}
