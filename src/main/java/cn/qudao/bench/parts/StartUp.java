package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the command to the first healthy answer, the embedded database included, with the data loaded before. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartUp implements BenchPart {

    private static final double GOAL_MS = 8_000;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        List<Measured> measured = bench.measure(
                Contender.ours(1, () -> bench.start(true)).after(bench::close),
                Contender.other("without cache", 1, () -> bench.start(false)).after(bench::close));
        bench.close();
        results.accept(Figure.time("start-up", measured.getFirst(), null, Goal.p95(GOAL_MS)));
        results.accept(Figure.time("start-up-without-cache", measured.getLast(), null, null));
    }
}
