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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Limit RANKINGS = Limit.of(200);

    private final PoolRepository pools;
    private final ShareRepository shares;
    private final AllotmentRepository allotments;
    private final RankingRepository rankings;
    private final Turns turns;
    private final Units units;
    private final Scope scope;
    private final Clock clock;

    ResourceList(
            PoolRepository pools,
            ShareRepository shares,
            AllotmentRepository allotments,
            RankingRepository rankings,
            Turns turns,
            Units units,
            Scope scope,
            Clock clock) {
        this.pools = pools;
        this.shares = shares;
        this.allotments = allotments;
        this.rankings = rankings;
        this.turns = turns;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
    }

    /** In the order of the hierarchy. */
    public List<PoolRow> pools() {
        List<Pool> found = pools.inOrder();
        return rows(found, parts(found));
    }

    /** To choose from: without their shares. */
    public List<PoolRow> choices() {
        return rows(pools.inOrder(), Map.of());
    }

    /** With those that it serves first. */
    public PoolDetail pool(PoolId id) {
        Pool pool = pools.findById(id.value()).orElseThrow(NotFound::new);
        Optional<Priority> priority = pool.priority();
        List<RankedLine> first =
                priority.map(each -> turns.first(each, pool.place(), id)).orElseGet(List::of);
        Map<UnitId, UnitRow> known = names(
                Stream.concat(Stream.of(pool.unit()), RankedLine.outlets(first)).toList());
        PoolRow row = rows(List.of(pool), parts(List.of(pool)), known).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return new PoolDetail(
                row,
                priority.map(each -> turns.of(each, first, known, LocalDate.now(clock)))
                        .orElse(null));
    }

    /** In which outlets of the post stand, the latest first. */
    public List<RankingRow> rankings() {
        return rankings.latest(RANKINGS).stream().map(Ranking::row).toList();
    }

    private Map<PoolId, List<ShareRow>> parts(List<Pool> found) {
        return shares.of(found.stream().map(pool -> pool.id().value()).toList()).stream()
                .collect(Collectors.groupingBy(Share::pool, Collectors.mapping(Share::row, Collectors.toList())));
    }

    private List<PoolRow> rows(List<Pool> found, Map<PoolId, List<ShareRow>> parts) {
        return rows(found, parts, names(found.stream().map(Pool::unit).toList()));
    }

    private static List<PoolRow> rows(List<Pool> found, Map<PoolId, List<ShareRow>> parts, Map<UnitId, UnitRow> of) {
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
