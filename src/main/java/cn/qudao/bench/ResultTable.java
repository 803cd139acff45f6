package cn.qudao.bench;

import cn.qudao.kernel.Terminal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures for people, one by one as they come in. */
final class ResultTable {

    private static final List<String> COLUMNS =
            List.of("figure", "median", "p95", "best", "processor", "client", "limit", "ratio", "goal");
    private static final int FIRST = 44;
    private static final int OTHER = 12;

    void head(Outcome outcome) {
        print(Terminal.text(
                "bench.begun", outcome.begun().truncatedTo(ChronoUnit.SECONDS).toString()));
        print(facts(outcome.machine()));
        print(Terminal.text("bench.data", Integer.toString(outcome.scale()), facts(outcome.data())));
        line(COLUMNS.stream()
                .map(column -> Terminal.text("bench.column." + column))
                .toList());
    }

    void row(Figure figure) {
        line(cells(figure));
    }

    private static List<String> cells(Figure figure) {
        Measured ours = figure.ours();
        List<String> cells = new ArrayList<>();
        cells.add(Terminal.text("bench.figure." + figure.key()) + rounds(ours));
        cells.add(number(figure.shown(ours.samples().median()))
                + ' '
                + figure.unit().sign());
        cells.add(number(figure.shown(ours.samples().p95())));
        cells.add(number(figure.shown(ours.samples().min())));
        cells.add(number(ours.cost().portal()) + '+' + number(ours.cost().database()));
        cells.add(number(ours.cost().client()));
        Measured limit = figure.limit();
        cells.add(limit == null ? "" : number(figure.shown(limit.samples().median())));
        cells.add(figure.ratio().map(ResultTable::number).orElse(""));
        cells.add(goal(figure));
        return cells;
    }

    /** Says so where rounds were left out, or had to be counted although others were at work. */
    private static String rounds(Measured ours) {
        if (!ours.quiet()) {
            return " *";
        }
        return ours.leftOut() == 0 ? "" : " (-" + ours.leftOut() + ')';
    }

    private static String goal(Figure figure) {
        Goal goal = figure.goal();
        return goal == null
                ? ""
                : Terminal.text(
                        figure.isReached().orElse(false) ? "bench.reached" : "bench.missed",
                        goal.of().name().toLowerCase(Locale.ROOT),
                        number(goal.value()));
    }

    private static String facts(Map<String, ?> facts) {
        return facts.entrySet().stream()
                .map(fact -> Terminal.text("bench.fact." + fact.getKey()) + ' ' + fact.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 1 ? "%.1f" : "%.2f", value);
    }

    private static void line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? padded(cells.get(i), FIRST, true) : padded(cells.get(i), OTHER, false))
                    .append(' ');
        }
        print(line.toString().stripTrailing());
    }

    /** A Chinese character takes two places on a terminal. */
    private static String padded(String text, int width, boolean left) {
        int wide = (int) text.codePoints().filter(c -> c >= 0x2E80).count();
        String spaces = " ".repeat(Math.max(0, width - wide - text.length()));
        return left ? text + spaces : spaces + text;
    }

    @SuppressWarnings("SystemOut") // a terminal is where this goes
    private static void print(String line) {
        System.out.println(line);
    }
}
