package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.Window;
import cn.qudao.bench.Work;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words typed into the header's search box: names, pinyin and initials of outlets all over the province. */
@Component
@Order(3)
class TreeSearch implements BenchPart {

    private static final int TIMES = 20;
    private static final int HITS = 8;
    private static final double GOAL_MS = 30;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    @Override
    public String name() {
        return "tree-search";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        JdbcClient sql = bench.service(JdbcClient.class);
        String hint = bench.service(Messages.class).text(Locale.SIMPLIFIED_CHINESE, "shell.search");
        for (Level level : List.of(Level.PROVINCE, Level.REGION)) {
            List<String> words = words(sql, bench.post(level).place());
            Window window = bench.window(level);
            int box = window.open("").byProperty("vaadin-combo-box", "placeholder", hint);
            window.unfold(box);
            Iterator<String> typed = again(words);
            while (!finds(window, box, typed.next())) {
                Thread.sleep(LOOK_AGAIN);
            }
            Work search = () -> Work.check(finds(window, box, typed.next()), "nothing was found");
            Iterator<String> compared = again(words);
            List<Measured> measured = bench.measure(
                    Contender.ours(TIMES, search), Contender.other("like", TIMES, () -> like(sql, compared.next())));
            results.accept(Figure.time(
                    "tree-search-" + level.name().toLowerCase(Locale.ROOT),
                    measured.getFirst(),
                    measured.getLast(),
                    Goal.p95(GOAL_MS)));
        }
    }

    /** Not before the portal has an index. */
    private static boolean finds(Window window, int box, String word) throws IOException, InterruptedException {
        window.call(box, "setViewportRange", 0, HITS, word);
        return window.elements().lastAnswer().path("execute").toString().contains("\"found\":true");
    }

    /** Begins of names from all over the post's part, none twice: the same word again would not be looked up again. */
    private static List<String> words(JdbcClient sql, Place place) {
        return sql
                .sql(
                        "select name from pub_unit where level = 4 and scope_key between ? and ? order by mod(id, 97), id limit 400")
                .params(place.lo(), place.hi())
                .query(String.class)
                .stream()
                .map(Objects::requireNonNull)
                .map(name -> name.substring(0, Math.min(2 + name.length() % 3, name.length())))
                .distinct()
                .toList();
    }

    private static Iterator<String> again(List<String> words) {
        return Stream.iterate(0, i -> (i + 1) % words.size()).map(words::get).iterator();
    }

    /** The usual way: the pattern anywhere in the name. */
    private static void like(JdbcClient sql, String word) {
        sql.sql("select code, name from pub_unit where name like ? order by level, scope_key limit ?")
                .params("%" + word + "%", HITS)
                .query()
                .listOfRows();
    }
}
