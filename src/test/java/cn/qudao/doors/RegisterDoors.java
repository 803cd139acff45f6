package cn.qudao.doors;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Portion;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.domain.KeyAreaFilter;
import cn.qudao.keyarea.domain.KeyAreaList;
import cn.qudao.keyarea.domain.KeyAreaPages;
import cn.qudao.keyarea.domain.KeyAreaRow;
import cn.qudao.org.UnitRow;
import cn.qudao.plaque.domain.PlaqueFilter;
import cn.qudao.plaque.domain.PlaqueList;
import cn.qudao.responsibility.domain.ChargeFilter;
import cn.qudao.responsibility.domain.ChargeList;
import cn.qudao.scope.RandomTree.Node;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Key areas, plaques and charges: their pages, what units' pages say of them, and how many there are. */
@Component
class RegisterDoors implements Door {

    private static final int ALL = 1_000;

    private final KeyAreaList areas;
    private final KeyAreaPages pages;
    private final PlaqueList plaques;
    private final ChargeList charges;

    RegisterDoors(KeyAreaList areas, KeyAreaPages pages, PlaqueList plaques, ChargeList charges) {
        this.areas = areas;
        this.pages = pages;
        this.plaques = plaques;
        this.charges = charges;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        for (Node outlet : world.units(Level.OUTLET)) {
            UnitRow row = world.row(outlet);
            verdicts.about(
                    visitor.sees(outlet), !plaques.of(row).isEmpty(), () -> visitor + " plaques of " + outlet.id());
        }
        Map<String, KeyAreaId> named = areas(world);
        for (Level level : List.of(Level.DISTRICT, Level.GRID)) {
            for (Node unit : world.units(level)) {
                UnitRow row = world.row(unit);
                boolean right = visitor.sees(unit);
                verdicts.about(right, !charges.of(row).isEmpty(), () -> visitor + " charges of " + unit.id());
                KeyAreaId area = Objects.requireNonNull(named.get(World.areaOf(unit)));
                verdicts.about(
                        right, Verdicts.exists(() -> pages.detail(area)), () -> visitor + " key area of " + unit.id());
            }
        }
        counts(visitor, world, verdicts);
    }

    private Map<String, KeyAreaId> areas(World world) {
        return world.system(() -> world.units(Level.REGION).stream()
                .map(region -> new KeyAreaFilter(world.row(region).place(), null, null, null))
                .flatMap(filter -> areas.page(filter, Portion.first(ALL)).rows().stream())
                .collect(Collectors.toMap(KeyAreaRow::name, KeyAreaRow::id)));
    }

    private void counts(Visitor visitor, World world, Verdicts verdicts) {
        long outlets = 0;
        long contracted = 0;
        long around = 0;
        for (Node top : world.tops(visitor)) {
            var place = world.row(top).place();
            outlets += plaques.count(new PlaqueFilter(place, null, null, null));
            contracted += charges.count(new ChargeFilter(place, null, null, null, null));
            around += areas.count(new KeyAreaFilter(place, null, null, null));
        }
        long districtsAndGrids = seen(visitor, world, Level.DISTRICT) + seen(visitor, world, Level.GRID);
        verdicts.figure(seen(visitor, world, Level.OUTLET), outlets, () -> visitor + " counts plaques");
        verdicts.figure(districtsAndGrids, contracted, () -> visitor + " counts charges");
        verdicts.figure(districtsAndGrids, around, () -> visitor + " counts key areas");
    }

    private static long seen(Visitor visitor, World world, Level level) {
        return world.units(level).stream().filter(visitor::sees).count();
    }
}
