package cn.qudao.org.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.domain.OutletFilter.State;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists outlets, in the order of the hierarchy, page by page. */
@Service
@Requires(OrgPermissions.VIEW)
@Transactional(readOnly = true)
public class Outlets {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private static final int CHUNK = 2_000;

    private final OutletRepository outlets;
    private final UnitRepository units;
    private final Scope scope;

    Outlets(OutletRepository outlets, UnitRepository units, Scope scope) {
        this.outlets = outlets;
        this.units = units;
        this.scope = scope;
    }

    /** @param after the place of the last row of the page before; -1 for the first */
    public List<OutletRow> page(OutletFilter filter, long after, int size) {
        Place below = below(filter);
        return outlets.page(
                below.lo(),
                below.hi(),
                after,
                filter.type(),
                filter.segment(),
                filter.tier(),
                stopped(filter.state()),
                valid(filter.state()),
                Limit.of(size));
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(OutletFilter filter) {
        Place below = below(filter);
        return outlets.count(
                below.lo(),
                below.hi(),
                -1,
                filter.type(),
                filter.segment(),
                filter.tier(),
                stopped(filter.state()),
                valid(filter.state()),
                COUNTED + 1);
    }

    /** Every row, for a file, without ever holding more than some of them. */
    public void each(OutletFilter filter, Consumer<OutletRow> row) {
        List<OutletRow> chunk = page(filter, -1, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(row);
            chunk = page(filter, chunk.getLast().scopeKey(), CHUNK);
        }
    }

    private Place below(OutletFilter filter) {
        String unit = filter.unit();
        return unit == null
                ? scope.root()
                : units.findByCode(unit).map(Unit::place).orElseThrow(NotFound::new);
    }

    private static @Nullable Boolean stopped(@Nullable State state) {
        return state == null ? null : state == State.STOPPED;
    }

    private static @Nullable Boolean valid(@Nullable State state) {
        return state == null || state == State.STOPPED ? null : state == State.VALID;
    }
}
