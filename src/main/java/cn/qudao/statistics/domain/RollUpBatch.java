package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One transaction of writing cells. It reads what is committed at each statement: who comes in between is not counted as long as
 * the change waits, and a mark waits for the next time. One process at a time, by the lock of a row: of two at once each would
 * add up what the other has not committed.
 */
@Component
class RollUpBatch {

    private static final int AT_ONCE = 20_000;

    /** From so many grids on, the whole province is quicker. */
    private static final int MANY_GRIDS = 100;

    private static final List<Level> ABOVE_GRIDS = List.of(Level.DISTRICT, Level.REGION, Level.PROVINCE);

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Changes changes;
    private final Increments increments;
    private final Cells cells;
    private final OutletCells outlets;
    private final Repeats repeats;
    private final Corrections corrections;
    private final FrozenMonths frozen;

    RollUpBatch(
            JdbcClient jdbc,
            Marks marks,
            Changes changes,
            Increments increments,
            Cells cells,
            OutletCells outlets,
            Repeats repeats,
            Corrections corrections,
            FrozenMonths frozen) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.changes = changes;
        this.increments = increments;
        this.cells = cells;
        this.outlets = outlets;
        this.repeats = repeats;
        this.corrections = corrections;
        this.frozen = frozen;
    }

    /**
     * Adds what has changed, then makes anew what is marked. In this order: what was changed without being told one by one, as a
     * load settles records, has left a mark, and has to find added what was told of the same record before. Corrections count
     * what no longer waits, so they come after the changes are gone.
     *
     * @param patient waits while another process writes, instead of leaving it to it
     * @return whether there were any
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean work(boolean patient) {
        return work(patient, AT_ONCE);
    }

    /** @param atOnce so many changes at most, and so many marks; these wait until no more changes are left than that */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean work(boolean patient, int atOnce) {
        if (!lock(patient)) {
            return false;
        }
        Set<YearMonth> closed = frozen.all();
        List<Mark> taken = marks.some(atOnce);
        List<Change> changed = changes.some(atOnce);
        List<YearMonth> moved = changed.stream()
                .filter(change -> !closed.contains(change.month()))
                .collect(Collectors.groupingBy(Change::month, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(month -> increments.add(month.getKey(), month.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        changes.remove(changed);
        moved.forEach(corrections::write);
        if (changed.size() < atOnce && !taken.isEmpty()) {
            makeAnew(taken, closed);
        }
        return !taken.isEmpty() || !changed.isEmpty();
    }

    private void makeAnew(List<Mark> taken, Set<YearMonth> closed) {
        writeValidity(taken.stream().filter(Mark::validity).toList(), closed);
        taken.stream()
                .filter(mark -> !mark.validity() && !closed.contains(mark.month()))
                .map(Mark::month)
                .distinct()
                .sorted()
                .forEach(this::write);
        marks.remove(taken);
    }

    /** @throws RuleViolation where the records are in an archive, so that nothing could be counted */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void rebuild(YearMonth month) {
        lock(true);
        if (frozen.all().contains(month)) {
            throw new RuleViolation("statistics.archived", month);
        }
        write(month);
    }

    private boolean lock(boolean patient) {
        return jdbc.sql("select id from statistics_writer where id = 1 for update" + (patient ? "" : " skip locked"))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void write(YearMonth month) {
        cells.count(month);
        repeats.count(month);
        outlets.flag(month, Place.ROOT);
        outlets.countDays(month);
        for (Level level : ABOVE_GRIDS) {
            cells.sum(month, level);
            outlets.sumDays(month, level);
        }
        corrections.write(month);
    }

    private void writeValidity(List<Mark> outdated, Set<YearMonth> closed) {
        Set<Place> grids = outdated.stream().map(Mark::grid).collect(Collectors.toSet());
        boolean all = grids.size() > MANY_GRIDS || outdated.stream().anyMatch(Mark::isWide);
        Set<Place> places = all ? Set.of(Place.ROOT) : grids;
        places.forEach(outlets::countValid);
        for (Level level : ABOVE_GRIDS) {
            places.stream()
                    .map(place -> all ? place : place.at(level))
                    .distinct()
                    .forEach(place -> outlets.sumValid(level, place));
        }
        outdated.stream().map(Mark::day).min(LocalDate::compareTo).map(outlets::monthsSince).stream()
                .flatMap(List::stream)
                .forEach(month -> places.forEach(place -> outlets.flag(month, place)));
        places.stream()
                .flatMap(place -> corrections.months(place).stream())
                .distinct()
                .filter(month -> !closed.contains(month))
                .forEach(corrections::write);
    }
}
