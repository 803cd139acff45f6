package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Figure.Unit;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.Window;
import cn.qudao.bench.Work;
import cn.qudao.kernel.Level;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.springframework.util.FileSystemUtils;

/** Search, boards and the hot list with a hundred thousand articles and a million posts; and how fast an index of them is built. */
@Component
@Order(12)
class ContentSpeed implements BenchPart {

    private static final int ARTICLES = 100_000;
    private static final int POSTS = 1_000_000;
    private static final int TIMES = 20;
    private static final double GOAL_MS = 100;
    private static final double DOCUMENTS_A_SECOND = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    @Override
    public String name() {
        return "content";
    }

    @Override
    public Bench province(Bench main) {
        return main.withContent(ARTICLES, POSTS);
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        JdbcClient sql = bench.service(JdbcClient.class);
        build(bench, sql, results);
        for (Level level : List.of(Level.PROVINCE, Level.GRID)) {
            String at = "-" + level.name().toLowerCase(Locale.ROOT);
            Window window = bench.window(level);
            window.open("");
            Iterator<String> words = again(words(sql));
            page(bench, "search" + at, results, () -> Work.check(finds(window, words.next()), "nothing was found"));
            Iterator<String> boards = again(boards(sql));
            page(bench, "board" + at, results, () -> list(window, "forum?board=" + boards.next()));
            page(bench, "hot" + at, results, () -> list(window, "forum-hot"));
        }
    }

    /** From nothing, once: from when the portal is open to when it answers. */
    private static void build(Bench bench, JdbcClient sql, Consumer<Figure> results)
            throws IOException, InterruptedException {
        long documents = sql.sql("""
                select (select count(*) from org_unit) + (select count(*) from knowledge_article)
                     + (select count(*) from forum_topic) + (select count(*) from forum_post where not opening)""").query(Long.class).single();
        FileSystemUtils.deleteRecursively(bench.folder().resolve("search"));
        Window window = bench.window(Level.PROVINCE);
        String word = words(sql).getFirst();
        long began = System.nanoTime();
        while (!finds(window, word)) {
            Thread.sleep(LOOK_AGAIN);
        }
        Measured once = Measured.single((System.nanoTime() - began) / 1e6);
        results.accept(
                Figure.rate("index", Unit.ROWS_PER_SECOND, documents, once, null, Goal.median(DOCUMENTS_A_SECOND)));
    }

    private static void page(Bench bench, String key, Consumer<Figure> results, Work work)
            throws IOException, InterruptedException {
        results.accept(
                Figure.time(key, bench.measure(Contender.ours(TIMES, work)).getFirst(), null, Goal.p95(GOAL_MS)));
    }

    private static boolean finds(Window window, String word) throws IOException, InterruptedException {
        return !window.navigate("search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .all("mark")
                .isEmpty();
    }

    private static void list(Window window, String address) throws IOException, InterruptedException {
        Work.check(window.navigate(address).lastAnswerHasRows(), "no topics at " + address);
    }

    /** What people look for: a stretch of an article's title, begun anywhere. */
    private static List<String> words(JdbcClient sql) {
        return sql
                .sql("select title from knowledge_article where mod(id, 997) = 0 order by id limit 500")
                .query(String.class)
                .stream()
                .map(Objects::requireNonNull)
                .map(title -> title.substring(title.length() % 3, Math.min(title.length(), title.length() % 3 + 4)))
                .distinct()
                .toList();
    }

    private static List<String> boards(JdbcClient sql) {
        return sql.sql("select id from forum_board order by id").query(String.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Iterator<String> again(List<String> all) {
        return Stream.iterate(0, i -> (i + 1) % all.size()).map(all::get).iterator();
    }
}
