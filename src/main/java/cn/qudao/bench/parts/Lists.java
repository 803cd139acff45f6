package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.Post;
import cn.qudao.bench.Window;
import cn.qudao.bench.Work;
import cn.qudao.kernel.Level;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of outlets with its count, as the post sees it. */
@Component
@Order(4)
class Lists implements BenchPart {

    private static final int TIMES = 20;
    private static final double GOAL_MS = 15;

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        JdbcClient sql = bench.service(JdbcClient.class);
        for (Level level : List.of(Level.PROVINCE, Level.REGION, Level.GRID)) {
            Window window = bench.window(level);
            window.open("");
            Post post = bench.post(level);
            List<Measured> measured = bench.measure(
                    Contender.ours(TIMES, () -> page(window)).after(() -> window.navigate("")),
                    Contender.other("jdbc", TIMES, () -> bare(sql, post)));
            results.accept(Figure.time(
                    "list-" + level.name().toLowerCase(Locale.ROOT),
                    measured.getFirst(),
                    measured.getLast(),
                    Goal.p95(GOAL_MS)));
        }
    }

    private static void page(Window window) throws IOException, InterruptedException {
        Work.check(window.navigate("outlets").lastAnswerHasRows(), "no rows");
    }

    /** The same rows and the same count, by the interval of the unit. */
    private static void bare(JdbcClient sql, Post post) {
        sql.sql(
                        "select code, name from pub_unit where level = 4 and scope_key between ? and ? order by scope_key limit 100")
                .params(post.place().lo(), post.place().hi())
                .query()
                .listOfRows();
        sql.sql(
                        "select count(*) from (select 1 from pub_unit where level = 4 and scope_key between ? and ? limit 10001) c")
                .params(post.place().lo(), post.place().hi())
                .query(Long.class)
                .single();
    }
}
