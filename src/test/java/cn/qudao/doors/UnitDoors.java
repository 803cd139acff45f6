package cn.qudao.doors;

import static cn.qudao.doors.Verdicts.exists;
import static cn.qudao.scope.RandomTree.code;

import cn.qudao.kernel.Level;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.UnitPages;
import cn.qudao.scope.RandomTree;
import cn.qudao.scope.RandomTree.Node;
import cn.qudao.search.Search;
import cn.qudao.search.domain.FollowedLog;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What trees, pickers, the search box, breadcrumbs and unit pages are made of. */
@Component
class UnitDoors implements Door {

    private static final int HITS = 20;
    private static final int SOME = 4;

    private final Units units;
    private final UnitPages pages;
    private final Search search;
    private final FollowedLog log;

    UnitDoors(Units units, UnitPages pages, Search search, FollowedLog log) {
        this.units = units;
        this.pages = pages;
        this.search = search;
        this.log = log;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        log.read();
        Set<String> visible = world.units().stream()
                .filter(visitor::sees)
                .map(RandomTree::code)
                .collect(Collectors.toSet());
        verdicts.list(visible, tree(visitor, world), world.codes(), () -> visitor + " in the tree");
        int number = visitor.hashCode() & 7;
        for (Node unit : world.units()) {
            UnitRow row = world.row(unit);
            boolean allowed = visitor.sees(unit);
            verdicts.about(allowed, units.find(row.id()).isPresent(), () -> visitor + " by id " + unit.id());
            verdicts.about(allowed, exists(() -> units.byCode(row.code())), () -> visitor + " by code " + unit.id());
            verdicts.about(allowed, !units.at(List.of(row.place())).isEmpty(), () -> visitor + " at " + unit.id());
            if (number++ % SOME == 0) {
                verdicts.about(
                        allowed,
                        exists(() -> detail(visitor, world, unit, verdicts)),
                        () -> visitor + " page " + unit.id());
                search(visitor, row, allowed, verdicts);
            }
        }
    }

    private void detail(Visitor visitor, World world, Node unit, Verdicts verdicts) {
        var detail = pages.detail(code(unit));
        long below = world.below(unit).stream().filter(visitor::sees).count();
        verdicts.figure(
                below,
                detail.below().stream().mapToLong(level -> level.count()).sum(),
                () -> visitor + " counts below " + unit.id());
        Set<String> above = new HashSet<>();
        for (Node each = unit; each != world.province(); each = World.parent(each)) {
            if (visitor.sees(each)) {
                above.add(code(each));
            }
        }
        Set<String> path = detail.path().stream().map(UnitRow::code).collect(Collectors.toSet());
        verdicts.list(
                above,
                path,
                world.codes().stream()
                        .filter(each -> above.contains(each) || path.contains(each))
                        .collect(Collectors.toSet()),
                () -> visitor + " above " + unit.id());
    }

    private void search(Visitor visitor, UnitRow row, boolean allowed, Verdicts verdicts) {
        verdicts.about(
                allowed,
                units.search(row.code(), EnumSet.allOf(Level.class), HITS).stream()
                        .anyMatch(hit -> hit.code().equals(row.code())),
                () -> visitor + " picks " + row.code());
        verdicts.about(
                allowed,
                units.search(row.name(), EnumSet.of(row.level()), HITS).stream()
                        .anyMatch(hit -> hit.code().equals(row.code())),
                () -> visitor + " picks by name " + row.code());
        verdicts.about(
                allowed,
                search.suggest(row.code(), Locale.SIMPLIFIED_CHINESE).hits().stream()
                        .anyMatch(hit -> hit.address().endsWith("/" + row.code())),
                () -> visitor + " searches " + row.code());
    }

    private Set<String> tree(Visitor visitor, World world) {
        Set<String> shown = new HashSet<>();
        UnitRow root = units.root();
        if (visitor.level() == Level.PROVINCE) {
            units.children(root.id(), 0, Integer.MAX_VALUE)
                    .filter(row -> world.codes().contains(row.code()))
                    .forEach(row -> open(row, shown));
        } else {
            open(root, shown);
        }
        return shown;
    }

    private void open(UnitRow row, Set<String> shown) {
        shown.add(row.code());
        units.children(row.id(), 0, Integer.MAX_VALUE).forEach(child -> open(child, shown));
    }
}
