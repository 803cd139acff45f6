package cn.qudao.doors;

import static cn.qudao.doors.Verdicts.exists;
import static cn.qudao.scope.RandomTree.code;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportRunner;
import cn.qudao.scope.RandomTree.Node;
import cn.qudao.statistics.domain.KeyFigureBoard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** R2, R7, R8 and R11 and the key figures of the home page, each figure of each row and the totals. */
@Component
class ReportDoors implements Door {

    private static final List<Period> PERIODS = List.of(
            World.PAST,
            new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31)),
            new Period(LocalDate.of(2025, 4, 12), LocalDate.of(2025, 6, 7)));

    private final ReportRequests requests;
    private final ReportRunner runner;
    private final KeyFigureBoard board;

    ReportDoors(ReportRequests requests, ReportRunner runner, KeyFigureBoard board) {
        this.requests = requests;
        this.runner = runner;
        this.board = board;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        Period today = new Period(world.today().withDayOfMonth(1), world.today());
        for (Node top : world.tops(visitor)) {
            for (Level rows : Level.values()) {
                if (top.level().isAbove(rows) || rows == Level.CLERK && top.level() == Level.CLERK) {
                    PERIODS.forEach(period -> sums(new ReportOracle(visitor, world, top, rows, period), verdicts));
                    ReportOracle now = new ReportOracle(visitor, world, top, rows, today);
                    sums(now, verdicts);
                    sums(now.byNow(), verdicts);
                    sums(new ReportOracle(visitor, world, top, rows, PERIODS.get(1)).byNow(), verdicts);
                    compare("R8", now, ReportOracle.R8, now.signIns(), verdicts);
                }
            }
            records(visitor, world, top, verdicts, "then");
            records(visitor, world, top, verdicts, "now");
        }
        for (Node unit : world.units()) {
            for (String report : List.of("R1", "R1B", "R2", "R6M", "R7", "R9", "R9M", "R12", "R24")) {
                verdicts.about(
                        visitor.sees(unit),
                        exists(() -> parse(report, Map.of("unit", code(unit)))),
                        () -> visitor + " opens " + report + " of " + unit.id());
            }
        }
        board(visitor, world, today, verdicts);
    }

    private void sums(ReportOracle asked, Verdicts verdicts) {
        compare("R2", asked, ReportOracle.R2, asked.business(), verdicts);
        if (asked.rows() != Level.CLERK) {
            compare("R11", asked, ReportOracle.R11, asked.channel(), verdicts);
        }
    }

    private void compare(
            String report, ReportOracle asked, List<String> columns, Map<String, List<Long>> right, Verdicts verdicts) {
        Map<String, List<Long>> shown = new TreeMap<>();
        List<Long> zeros = Collections.nCopies(columns.size(), 0L);
        Map<String, String> parameters = Map.of(
                "unit", code(asked.unit()),
                "org", asked.ofNow() ? "now" : "then",
                "level", ReportRequests.nameOf(asked.rows()),
                "from", asked.period().from().toString(),
                "to", asked.period().to().toString());
        List<Long> total = runner.run(parse(report, parameters), (run, lines) -> {
            List<Long> sum = zeros;
            while (lines.hasNext()) {
                Line line = lines.next();
                List<Long> figures = figures(run.request(), line, columns);
                if (line.kind() == Line.Kind.ROW) {
                    shown.merge(line.code(), figures, ReportOracle::plus);
                } else if (line.kind() == Line.Kind.TOTAL) {
                    sum = figures;
                }
            }
            return sum;
        });
        String what = asked.visitor() + " reads " + report + " by " + asked.rows() + " of " + asked.period()
                + (asked.ofNow() ? " by now: " : ": ");
        List<Long> sum = right.values().stream().reduce(zeros, ReportOracle::plus);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            verdicts.figure(sum.get(i), total.get(i), () -> what + column + " in all");
            Set<String> units = new HashSet<>(right.keySet());
            units.addAll(shown.keySet());
            for (String unit : units) {
                verdicts.figure(
                        right.getOrDefault(unit, zeros).get(i),
                        shown.getOrDefault(unit, zeros).get(i),
                        () -> what + column + " of " + unit);
            }
        }
        for (Node unit : asked.world().units(asked.rows())) {
            boolean listed = asked.visitor().sees(unit) && unit.isBelow(asked.unit());
            verdicts.about(
                    listed || right.containsKey(code(unit)),
                    shown.containsKey(code(unit)),
                    () -> what + "row of " + code(unit));
        }
    }

    private static List<Long> figures(ReportRequest request, Line line, List<String> columns) {
        List<String> keys = request.report().columns().stream().map(Column::key).toList();
        return columns.stream()
                .map(column -> (BigDecimal) Objects.requireNonNull(line.values().get(keys.indexOf(column))))
                .map(BigDecimal::longValueExact)
                .toList();
    }

    private void records(Visitor visitor, World world, Node top, Verdicts verdicts, String view) {
        Set<Instant> shown = new HashSet<>();
        Map<String, String> parameters = Map.of(
                "unit", code(top),
                "org", view,
                "from", World.PAST.from().toString(),
                "to", world.today().toString());
        runner.run(parse("R7", parameters), (run, lines) -> {
            int time =
                    run.request().columns().stream().map(Column::key).toList().indexOf("time");
            lines.forEachRemaining(line -> {
                if (!line.isSum()) {
                    shown.add((Instant) Objects.requireNonNull(line.values().get(time)));
                }
            });
            return shown;
        });
        for (World.Fact fact : world.facts()) {
            Node place = view.equals("now") ? world.place(fact) : fact.at();
            verdicts.about(
                    visitor.sees(place) && place.isBelow(top),
                    shown.contains(fact.time()),
                    () -> visitor + " reads R7 of " + view + ": " + fact.time());
        }
    }

    /** At the top of the province the figures hold more than this world. */
    private void board(Visitor visitor, World world, Period month, Verdicts verdicts) {
        if (visitor.level() == Level.PROVINCE) {
            return;
        }
        ReportOracle asked = new ReportOracle(visitor, world, world.now(visitor.unit()), visitor.level(), month);
        var shown = board.read().month().now();
        List<Long> business = sum(asked.business(), ReportOracle.R2.size());
        List<Long> channel = sum(asked.channel(), ReportOracle.R11.size());
        verdicts.figure(business.get(0), shown.recommended(), () -> visitor + " at home: recommended");
        verdicts.figure(business.get(1), shown.succeeded(), () -> visitor + " at home: succeeded");
        verdicts.figure(channel.get(0), shown.valid(), () -> visitor + " at home: valid");
        verdicts.figure(channel.get(1), shown.covered(), () -> visitor + " at home: covered");
    }

    private static List<Long> sum(Map<String, List<Long>> rows, int columns) {
        return rows.values().stream().reduce(Collections.nCopies(columns, 0L), ReportOracle::plus);
    }

    private ReportRequest parse(String report, Map<String, String> parameters) {
        try {
            return requests.parse(report, parameters, Locale.SIMPLIFIED_CHINESE);
        } catch (RuleViolation violation) {
            throw new AssertionError(report + ' ' + parameters, violation);
        }
    }
}
