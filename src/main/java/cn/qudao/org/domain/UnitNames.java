package cn.qudao.org.domain;

import cn.qudao.kernel.Level;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every unit is found by, kept in memory: words stand anywhere in a name, so that a database would go through all of
 * them for each letter typed. The database dates each change of a unit, whichever portal or import made it, and what has
 * changed is read before each search.
 */
@Component
class UnitNames {

    /** A transaction may be over that long after its change was dated. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private static final Duration LOOK_BACK = Duration.ofMinutes(1);
    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final Kept NOTHING = new Kept(List.of(), BEFORE_ALL, Instant.EPOCH);
    private static final Comparator<UnitName> TOP_DOWN =
            Comparator.comparing(UnitName::level).thenComparing(UnitName::place);

    private final UnitRepository units;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate reading;
    private Kept kept = NOTHING;

    UnitNames(UnitRepository units, Scope scope, Clock clock, PlatformTransactionManager transactions) {
        this.units = units;
        this.scope = scope;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        // What another transaction takes back later must not be kept.
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
    }

    /**
     * @param all the names, from the province down
     * @param newest when a unit was last changed, by the database's own clock
     */
    private record Kept(List<UnitName> all, LocalDateTime newest, Instant readAt) {}

    /** The first of those that the person sees, from the province down. */
    List<Long> find(Predicate<UnitName> wanted, Collection<Level> levels, int limit) {
        return upToDate().stream()
                .filter(name -> levels.contains(name.level()) && wanted.test(name) && scope.sees(name.place()))
                .limit(limit)
                .map(UnitName::id)
                .toList();
    }

    /** Units may vanish too, when an import is undone; then all is read anew. */
    synchronized void forget() {
        kept = NOTHING;
    }

    private synchronized List<UnitName> upToDate() {
        Kept known = kept;
        kept = scope.asSystem("names are kept", () -> reading.execute(status -> next(known)));
        return kept.all;
    }

    private Kept next(Kept known) {
        Instant now = clock.instant();
        LocalDateTime newest =
                units.lastTouched(Limit.of(1)).stream().findFirst().orElse(known.newest);
        if (newest.equals(known.newest) && now.isBefore(known.readAt.plus(LOOK_BACK))) {
            return known;
        }
        List<UnitName> changed = units.namesSince(known.newest.minus(LONGEST_TRANSACTION));
        return new Kept(merge(known.all, changed), newest, now);
    }

    private static List<UnitName> merge(List<UnitName> known, List<UnitName> changed) {
        Map<Long, UnitName> byId = new HashMap<>();
        known.forEach(name -> byId.put(name.id(), name));
        changed.forEach(name -> byId.put(name.id(), name));
        List<UnitName> all = new ArrayList<>(byId.values());
        all.sort(TOP_DOWN);
        return all;
    }
}
