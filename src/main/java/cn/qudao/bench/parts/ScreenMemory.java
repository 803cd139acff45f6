package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Goal;
import cn.qudao.bench.PortalHeap;
import cn.qudao.bench.Work;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What one more person costs who has signed in and looks at a report. */
@Component
@Order(7)
class ScreenMemory implements BenchPart {

    private static final int PEOPLE = 1_000;
    private static final double GOAL_KB = 250;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        Period month = bench.lastMonth();
        String report = "reports/R11?unit=%s&from=%s&to=%s"
                .formatted(bench.post(Level.REGION).unit(), month.from(), month.to());
        // What the first page of each kind loads for good is not the people's.
        look(bench, report);
        try (PortalHeap heap = PortalHeap.of(bench.portal())) {
            double before = heap.settled();
            for (int i = 0; i < PEOPLE; i++) {
                look(bench, report);
            }
            double each = (heap.settled() - before) / PEOPLE;
            results.accept(Figure.memory("screen-heap", each, Goal.median(GOAL_KB)));
        }
        // So many who are signed in would weigh on what is measured next.
        bench.close();
    }

    private static void look(Bench bench, String report) throws IOException, InterruptedException {
        Work.check(bench.window(Level.REGION).open(report).lastAnswerHasRows(), "no rows");
    }
}
