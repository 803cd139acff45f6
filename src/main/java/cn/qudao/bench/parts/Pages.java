package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Elements;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.Window;
import cn.qudao.bench.Work;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages that everybody begins the day with: home, R11 and R2, each with its rows. */
@Component
@Order(2)
class Pages implements BenchPart {

    private static final int TIMES = 20;
    private static final double HOME_MS = 60;
    private static final double REPORT_MS = 60;
    private static final double DRILL_MS = 40;
    private static final String ELSEWHERE = "organisation";
    private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.REGION, Level.GRID);

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        for (Level level : LEVELS) {
            Window window = bench.window(level);
            window.open("");
            String at = level.name().toLowerCase(Locale.ROOT);
            results.accept(Figure.time(
                    "home-" + at,
                    measure(bench, () -> home(window), () -> window.navigate(ELSEWHERE)),
                    null,
                    Goal.p95(HOME_MS)));
            for (String report : List.of("R11", "R2")) {
                String address = address(bench, report, level);
                results.accept(Figure.time(
                        report.toLowerCase(Locale.ROOT) + '-' + at,
                        measure(bench, () -> report(window, address), () -> window.navigate("")),
                        null,
                        Goal.p95(REPORT_MS)));
            }
        }
        results.accept(drill(bench));
    }

    /** One level down: from the province's table to that of a region, by the link in a row. */
    private static Figure drill(Bench bench) throws IOException, InterruptedException {
        Window window = bench.window(Level.PROVINCE);
        window.open("");
        String from = address(bench, "R11", Level.PROVINCE);
        String to = address(bench, "R11", Level.REGION);
        Contender click = Contender.ours(TIMES, () -> report(window, to)).after(() -> report(window, from));
        return Figure.time("drill", bench.measure(click).getFirst(), null, Goal.p95(DRILL_MS));
    }

    /** Each time anew from another page, as what stands on the screen already would not be made again. */
    private static Measured measure(Bench bench, Work work, Work before) throws IOException, InterruptedException {
        return bench.measure(Contender.ours(TIMES, work).after(before)).getFirst();
    }

    private static void home(Window window) throws IOException, InterruptedException {
        Elements page = window.navigate("");
        Work.check(page.tags().anyMatch("main"::equals), "home");
    }

    private static void report(Window window, String address) throws IOException, InterruptedException {
        Work.check(window.navigate(address).lastAnswerHasRows(), "no rows");
    }

    private static String address(Bench bench, String report, Level level) {
        Period month = bench.lastMonth();
        return "reports/%s?unit=%s&from=%s&to=%s"
                .formatted(report, bench.post(level).unit(), month.from(), month.to());
    }
}
