package cn.qudao.supervision.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.supervision.SupervisionPermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists urgings, the latest first, and gathers what the page of one shows. */
@Service
@Requires(SupervisionPermissions.VIEW)
@Transactional(readOnly = true)
public class UrgingList {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private final UrgingRepository urgings;
    private final UrgingStepRepository steps;
    private final Units units;
    private final Scope scope;
    private final CurrentUser user;
    private final Clock clock;

    UrgingList(
            UrgingRepository urgings,
            UrgingStepRepository steps,
            Units units,
            Scope scope,
            CurrentUser user,
            Clock clock) {
        this.urgings = urgings;
        this.steps = steps;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    public Slice<UrgingRow> page(UrgingFilter filter, Portion portion) {
        Place below = below(filter);
        List<Urging> found = urgings.page(
                below.lo(),
                below.hi(),
                filter.state(),
                overdueBy(filter),
                filter.from(),
                filter.to(),
                portion.afterNumber().orElse(null),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Urging::id).map(this::rows);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(UrgingFilter filter) {
        Place below = below(filter);
        return urgings.count(
                below.lo(), below.hi(), filter.state(), overdueBy(filter), filter.from(), filter.to(), COUNTED + 1);
    }

    public UrgingDetail detail(long id) {
        Urging urging = urgings.findById(id).orElseThrow(NotFound::new);
        List<UnitRow> path = units.path(urging.unit());
        UrgingRow row = urging.row(path.getLast(), LocalDate.now(clock));
        Actor actor = user.get();
        boolean running = !row.state().isOver();
        boolean urged = urging.charge().contains(actor.place());
        return new UrgingDetail(
                row,
                path,
                steps.findByUrgingIdOrderById(id).stream().map(UrgingStep::row).toList(),
                running && urged && actor.may(SupervisionPermissions.ANSWER),
                running && !urged && actor.may(SupervisionPermissions.URGE));
    }

    private Place below(UrgingFilter filter) {
        return Objects.requireNonNullElseGet(filter.below(), scope::root);
    }

    private @Nullable LocalDate overdueBy(UrgingFilter filter) {
        return filter.overdue() ? LocalDate.now(clock) : null;
    }

    private List<UrgingRow> rows(List<Urging> found) {
        Map<UnitId, UnitRow> about = units
                .all(found.stream().map(Urging::unit).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        return found.stream()
                .map(urging -> urging.row(Objects.requireNonNull(about.get(urging.unit())), today))
                .toList();
    }
}
