package cn.qudao.resource.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourcePermissions;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pools of the post, and what its outlets were given. */
@Service
@Requires(ResourcePermissions.VIEW)
@Transactional(readOnly = true)
public class ResourceList {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private final PoolRepository pools;
    private final ShareRepository shares;
    private final AllotmentRepository allotments;
    private final Units units;
    private final Scope scope;

    ResourceList(
            PoolRepository pools, ShareRepository shares, AllotmentRepository allotments, Units units, Scope scope) {
        this.pools = pools;
        this.shares = shares;
        this.allotments = allotments;
        this.units = units;
        this.scope = scope;
    }

    /** In the order of the hierarchy. */
    public List<PoolRow> pools() {
        return rows(pools.inOrder());
    }

    /** To choose from: without their shares. */
    public List<PoolRow> choices() {
        return rows(pools.inOrder(), Map.of());
    }

    public PoolRow pool(PoolId id) {
        return rows(pools.findById(id.value()).stream().toList()).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<PoolRow> rows(List<Pool> found) {
        return rows(
                found,
                shares.of(found.stream().map(pool -> pool.id().value()).toList()).stream()
                        .collect(Collectors.groupingBy(
                                Share::pool, Collectors.mapping(Share::row, Collectors.toList()))));
    }

    private List<PoolRow> rows(List<Pool> found, Map<PoolId, List<ShareRow>> parts) {
        Map<UnitId, UnitRow> of = names(found.stream().map(Pool::unit).toList());
        return found.stream()
                .filter(pool -> of.containsKey(pool.unit()))
                .map(pool ->
                        pool.row(Objects.requireNonNull(of.get(pool.unit())), parts.getOrDefault(pool.id(), List.of())))
                .toList();
    }

    /** What outlets were given, the latest first. */
    public Slice<AllotmentRow> page(AllotmentFilter filter, Portion portion) {
        Place below = below(filter);
        List<Allotment> found = allotments.page(
                below.lo(),
                below.hi(),
                filter.pool(),
                filter.returned(),
                portion.afterNumber().orElse(null),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Allotment::id).map(this::described);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(AllotmentFilter filter) {
        Place below = below(filter);
        return allotments.count(below.lo(), below.hi(), filter.pool(), filter.returned(), COUNTED + 1);
    }

    private List<AllotmentRow> described(List<Allotment> found) {
        Map<UnitId, UnitRow> of = names(found.stream().map(Allotment::outlet).toList());
        return found.stream()
                .filter(each -> of.containsKey(each.outlet()))
                .map(each -> each.row(Objects.requireNonNull(of.get(each.outlet()))))
                .toList();
    }

    private Map<UnitId, UnitRow> names(Collection<UnitId> ids) {
        return units.all(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
    }

    private Place below(AllotmentFilter filter) {
        return Objects.requireNonNullElseGet(filter.below(), scope::root);
    }
}
