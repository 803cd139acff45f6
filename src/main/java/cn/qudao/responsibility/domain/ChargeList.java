package cn.qudao.responsibility.domain;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.responsibility.ResponsibilityPermissions;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists who has charge of which unit, in the order of the hierarchy, page by page. */
@Service
@Requires(ResponsibilityPermissions.VIEW)
@Transactional(readOnly = true)
public class ChargeList {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private final ChargeRepository charges;
    private final Units units;
    private final Scope scope;

    ChargeList(ChargeRepository charges, Units units, Scope scope) {
        this.charges = charges;
        this.units = units;
        this.scope = scope;
    }

    public Slice<ChargeRow> page(ChargeFilter filter, Portion portion) {
        Place below = below(filter);
        RowPlace after = portion.afterPlace();
        List<Charge> found = charges.page(
                below.lo(),
                below.hi(),
                filter.kind(),
                filter.segment(),
                pattern(filter),
                filter.inForce(),
                after.scopeKey(),
                after.id(),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Charge::rowPlace).map(this::rows);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(ChargeFilter filter) {
        Place below = below(filter);
        return charges.count(
                below.lo(),
                below.hi(),
                filter.kind(),
                filter.segment(),
                pattern(filter),
                filter.inForce(),
                COUNTED + 1);
    }

    /** Who has and had charge of a unit, the latest first. */
    public List<ChargeRow> of(UnitRow unit) {
        return charges.findByUnitIdOrderBySinceDescIdDesc(unit.id().value()).stream()
                .map(charge -> charge.row(unit))
                .toList();
    }

    private Place below(ChargeFilter filter) {
        return Objects.requireNonNullElseGet(filter.below(), scope::root);
    }

    private static @Nullable String pattern(ChargeFilter filter) {
        String person = filter.person();
        return person == null || person.isBlank() ? null : '%' + person.strip().replaceAll("([!%_])", "!$1") + '%';
    }

    private List<ChargeRow> rows(List<Charge> found) {
        Map<UnitId, UnitRow> of = units
                .all(found.stream().map(Charge::unit).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        return found.stream()
                .map(charge -> charge.row(Objects.requireNonNull(of.get(charge.unit()))))
                .toList();
    }
}
