package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
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
 * One transaction of writing cells. It reads what is committed at each statement: a record whose mark it took is certainly
 * seen, and one that comes in between has a mark that waits for the next time. One process at a time, by the lock of a row:
 * of two at once each would add up what the other has not committed.
 */
@Component
class RollUpBatch {

    private static final int MARKS_AT_ONCE = 20_000;

    /** From so many grids of one month on, the whole month is quicker. */
    private static final int MANY_GRIDS = 100;

    private static final List<Level> ABOVE_GRIDS = List.of(Level.DISTRICT, Level.REGION, Level.PROVINCE);

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Cells cells;
    private final OutletCells outlets;
    private final Repeats repeats;
    private final Corrections corrections;
    private final FrozenMonths frozen;

    RollUpBatch(
            JdbcClient jdbc,
            Marks marks,
            Cells cells,
            OutletCells outlets,
            Repeats repeats,
            Corrections corrections,
            FrozenMonths frozen) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.cells = cells;
        this.outlets = outlets;
        this.repeats = repeats;
        this.corrections = corrections;
        this.frozen = frozen;
    }

    /**
     * Works off marks.
     *
     * @param patient waits while another process writes, instead of leaving it to it
     * @return whether there were any
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean work(boolean patient) {
        if (!lock(patient)) {
            return false;
        }
        List<Mark> taken = marks.some(MARKS_AT_ONCE);
        if (taken.isEmpty()) {
            return false;
        }
        Set<YearMonth> closed = frozen.all();
        writeValidity(taken.stream().filter(Mark::validity).toList(), closed);
        taken.stream()
                .filter(mark -> !mark.validity() && !closed.contains(mark.month()))
                .collect(Collectors.groupingBy(Mark::month, TreeMap::new, Collectors.toList()))
                .forEach(this::write);
        marks.remove(taken);
        return true;
    }

    /** @throws RuleViolation where the records are in an archive, so that nothing could be counted */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void rebuild(YearMonth month) {
        lock(true);
        if (frozen.all().contains(month)) {
            throw new RuleViolation("statistics.archived", month);
        }
        writeAll(month);
    }

    private boolean lock(boolean patient) {
        return jdbc.sql("select id from statistics_writer where id = 1 for update" + (patient ? "" : " skip locked"))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void write(YearMonth month, List<Mark> outdated) {
        Map<Place, Period> grids = outdated.stream()
                .filter(mark -> !mark.isWide())
                .collect(Collectors.toMap(Mark::grid, mark -> Period.day(mark.day()), RollUpBatch::around));
        if (grids.size() > MANY_GRIDS || outdated.stream().anyMatch(Mark::isWide)) {
            writeAll(month);
        } else {
            writeSome(month, grids);
        }
    }

    private void writeAll(YearMonth month) {
        Period days = Period.month(month);
        count(month, days, Place.ROOT);
        ABOVE_GRIDS.forEach(level -> sum(month, days, level, Place.ROOT));
        corrections.write(month);
    }

    private void writeSome(YearMonth month, Map<Place, Period> grids) {
        grids.forEach((grid, days) -> count(month, days, grid));
        for (Level level : ABOVE_GRIDS) {
            grids.entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().at(level), Map.Entry::getValue, RollUpBatch::around))
                    .forEach((unit, days) -> sum(month, days, level, unit));
        }
        if (grids.keySet().stream().anyMatch(corrections::concern)) {
            corrections.write(month);
        }
    }

    private void count(YearMonth month, Period days, Place place) {
        cells.count(month, days, place);
        repeats.count(month, days, place);
        outlets.flag(month, place);
        outlets.countDays(month, place);
    }

    private void sum(YearMonth month, Period days, Level level, Place place) {
        cells.sum(month, days, level, place);
        outlets.sumDays(month, level, place);
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

    private static Period around(Period one, Period other) {
        Collection<LocalDate> ends = List.of(one.from(), one.to(), other.from(), other.to());
        return new Period(
                ends.stream().min(LocalDate::compareTo).orElseThrow(),
                ends.stream().max(LocalDate::compareTo).orElseThrow());
    }
}
