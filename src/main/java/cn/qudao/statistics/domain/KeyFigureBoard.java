package cn.qudao.statistics.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.StatisticsPermissions;
import cn.qudao.statistics.domain.KeyFigures.Comparison;
import cn.qudao.statistics.domain.KeyFigures.Day;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key figures of the active post: two statements over roll-ups, whatever the size of its part. */
@Service
@Requires(StatisticsPermissions.BUSINESS)
@Transactional(readOnly = true)
public class KeyFigureBoard {

    private static final int TREND_DAYS = 30;

    private final DayFigures days;
    private final CoverageFigures coverage;
    private final Units units;
    private final Scope scope;
    private final CurrentUser user;
    private final Clock clock;

    KeyFigureBoard(DayFigures days, CoverageFigures coverage, Units units, Scope scope, CurrentUser user, Clock clock) {
        this.days = days;
        this.coverage = coverage;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    public KeyFigures read() {
        LocalDate today = LocalDate.now(clock);
        Period day = Period.day(today);
        Period month = new Period(today.withDayOfMonth(1), today);
        List<Period> periods = List.of(day, Period.day(today.minusDays(1)), month, aMonthBefore(month));
        LocalDate first = Stream.of(periods.get(3).from(), today.minusDays(TREND_DAYS))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<LocalDate, Day> flow = new TreeMap<>();
        days.read(new Period(first, today), cells()).forEach(each -> flow.put(each.day(), each));
        List<CoverageFigures.Covered> covered = coverage.read(periods, cells());
        return new KeyFigures(
                units.root().code(),
                new Comparison(
                        day, tally(flow, periods.get(0), covered.get(0)), tally(flow, periods.get(1), covered.get(1))),
                new Comparison(
                        month,
                        tally(flow, periods.get(2), covered.get(2)),
                        tally(flow, periods.get(3), covered.get(3))),
                trend(flow, today));
    }

    /** As many days of the month before; all of it where it is shorter. */
    static Period aMonthBefore(Period month) {
        return new Period(month.from().minusMonths(1), month.to().minusMonths(1));
    }

    private static Tally tally(Map<LocalDate, Day> flow, Period period, CoverageFigures.Covered covered) {
        List<Day> within = flow.values().stream()
                .filter(each ->
                        !each.day().isBefore(period.from()) && !each.day().isAfter(period.to()))
                .toList();
        return new Tally(
                within.stream().mapToLong(Day::recommended).sum(),
                within.stream().mapToLong(Day::succeeded).sum(),
                covered.valid(),
                covered.covered());
    }

    /** Whole days only: one that has just begun would look like a fall. */
    private static List<Day> trend(Map<LocalDate, Day> flow, LocalDate today) {
        return today.minusDays(TREND_DAYS)
                .datesUntil(today)
                .map(day -> flow.getOrDefault(day, new Day(day, 0, 0)))
                .toList();
    }

    /** The highest level whose cells hold nothing that the post may not see. */
    private Level cells() {
        return Stream.concat(
                        Stream.of(scope.root().level()),
                        user.find().map(Actor::excluded).stream()
                                .flatMap(List::stream)
                                .map(Place::level))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
