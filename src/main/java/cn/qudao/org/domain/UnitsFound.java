package cn.qudao.org.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitWhere;
import cn.qudao.org.Units;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchChanges;
import cn.qudao.search.SearchDocument;
import cn.qudao.search.Sight;
import cn.qudao.search.Watched;
import cn.qudao.search.Watcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Units of every level, clerks too, by name and code. */
@Component
class UnitsFound implements Findable {

    static final String SOURCE = Unit.class.getSimpleName();

    private static final FoundKind UNIT = new FoundKind("unit", "org.found.unit", 10);
    private static final FoundKind CLERK = new FoundKind("clerk", "org.found.clerk", 20);

    private final UnitRepository rows;
    private final Units units;
    private final SearchChanges changes;
    private final Scope scope;

    UnitsFound(UnitRepository rows, Units units, SearchChanges changes, Scope scope) {
        this.rows = rows;
        this.units = units;
        this.changes = changes;
        this.scope = scope;
    }

    @Override
    public String name() {
        return "org";
    }

    @Override
    public List<FoundKind> kinds() {
        return List.of(UNIT, CLERK);
    }

    @Override
    public Sight sight(Actor reader) {
        return reader.may(OrgPermissions.VIEW) ? Sight.below() : Sight.nothing();
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> things) {
        return rows.findAllById(things).stream()
                .map(Unit::row)
                .map(UnitsFound::document)
                .toList();
    }

    private static SearchDocument document(UnitRow row) {
        return SearchDocument.of(
                        row.level() == Level.CLERK ? CLERK : UNIT,
                        row.id().value(),
                        row.name(),
                        "organisation/" + row.code())
                .codes(row.code())
                .context(row.code())
                .rank(row.level().ordinal())
                .at(row.place().key());
    }

    @Override
    public List<Long> things(long after, int limit) {
        return rows.idsAfter(after, limit);
    }

    @Override
    public Map<String, UnaryOperator<Collection<Long>>> follows() {
        return Map.of(SOURCE, UnaryOperator.identity());
    }

    /** All that has moved along has other keys, by one statement. */
    @EventListener
    void moved(UnitsMoved move) {
        changes.tell(
                SOURCE,
                scope.asSystem(
                        "what has moved is found elsewhere",
                        () -> rows.idsAt(move.to().lo(), move.to().hi())));
    }

    @Override
    public List<String> contexts(List<Found> hits) {
        return UnitWhere.of(
                hits.stream()
                        .map(hit -> new UnitWhere.Standing(Place.of(hit.place()), hit.context()))
                        .toList(),
                units);
    }

    /** Without all that finding needs. */
    @Component
    static class Changing implements Watcher {

        @Override
        public List<Watched<?>> watched() {
            return List.of(Watched.of(Unit.class, unit -> unit.id().value(), "name", "scopeKey"));
        }
    }
}
