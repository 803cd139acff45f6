package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How activations went in the last hour, and what waits: three statements, whatever the size of the unit (row 171). */
@Service
@Requires(ActivationPermissions.MONITOR)
@Transactional(readOnly = true)
public class MonitorBoard {

    public static final Duration SPAN = Duration.ofHours(1);

    private static final int MOST_REASONS = 15;

    private final ActivationRepository activations;
    private final Queues queues;
    private final Units units;
    private final Scope scope;
    private final Clock clock;

    MonitorBoard(ActivationRepository activations, Queues queues, Units units, Scope scope, Clock clock) {
        this.activations = activations;
        this.queues = queues;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param unit null for the post's own */
    public MonitorFigures look(@Nullable Place unit) {
        Place place = unit == null ? scope.root() : unit;
        // To the second, so that an address can ask for the same.
        Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant since = until.minus(SPAN);
        Level below = place.level().below().orElse(place.level());
        List<Counted> counted = activations.counted(place.lo(), place.hi(), below.span(), since, until);
        Map<Long, UnitRow> named =
                units.at(Stream.concat(way(place).stream(), counted.stream().map(each -> Place.of(each.child())))
                        .distinct()
                        .toList());
        List<UnitRow> path = way(place).stream()
                .map(step -> named.get(step.key()))
                .filter(Objects::nonNull)
                .toList();
        if (path.isEmpty()) {
            // It was moved, or the post no longer reaches it.
            throw new NotFound();
        }
        return new MonitorFigures(
                since,
                until,
                path,
                MonitorTally.of(counted),
                grouped(counted, Counted::door),
                grouped(counted, Counted::step),
                grouped(counted, Counted::platform),
                reasons(counted),
                units(counted, named),
                queues.of(place));
    }

    /** From the post's unit down. */
    private List<Place> way(Place place) {
        List<Place> way = new ArrayList<>();
        for (Level level : Level.values()) {
            if (!level.isAbove(scope.root().level()) && !place.level().isAbove(level)) {
                way.add(place.at(level));
            }
        }
        return way;
    }

    private static <K extends Comparable<K>> SequencedMap<K, MonitorTally> grouped(
            List<Counted> counted, Function<Counted, K> by) {
        return sorted(counted.stream().collect(Collectors.groupingBy(by)), Comparator.comparing(Map.Entry::getKey));
    }

    private static SequencedMap<Reason, MonitorTally> reasons(List<Counted> counted) {
        Map<Reason, List<Counted>> byReason = counted.stream()
                .filter(each -> each.reason() != null)
                .collect(
                        Collectors.groupingBy(each -> new Reason(Objects.requireNonNull(each.reason()), each.words())));
        SequencedMap<Reason, MonitorTally> all = sorted(
                byReason,
                Comparator.<Map.Entry<Reason, List<Counted>>>comparingLong(
                                entry -> -MonitorTally.of(entry.getValue()).all())
                        .thenComparing(entry -> entry.getKey().written()));
        return all.sequencedEntrySet().stream()
                .limit(MOST_REASONS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** Where the activations of an outlet itself, and of no clerk of it, are among the figures, they are a line of their own. */
    private static SequencedMap<UnitRow, MonitorTally> units(List<Counted> counted, Map<Long, UnitRow> named) {
        return sorted(
                counted.stream()
                        .filter(each -> named.containsKey(each.child()))
                        .collect(Collectors.groupingBy(each -> Objects.requireNonNull(named.get(each.child())))),
                Comparator.comparing(entry -> entry.getKey().code()));
    }

    private static <K> SequencedMap<K, MonitorTally> sorted(
            Map<K, List<Counted>> groups, Comparator<Map.Entry<K, List<Counted>>> order) {
        return groups.entrySet().stream()
                .sorted(order)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> MonitorTally.of(entry.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
