package cn.qudao.bench;

import cn.qudao.forum.ForumFeed;
import cn.qudao.forum.ForumFeed.Opened;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.knowledge.KnowledgeFeed;
import cn.qudao.knowledge.KnowledgeFeed.NewArticle;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the province something to read: articles by the knowledge base's own way, and boards with topics in bulk, as the forum would
 * have written them.
 */
final class Content {

    private static final int SPACES = 100;
    private static final int BOARDS = 20;
    private static final int POSTS_OF_A_TOPIC = 20;
    private static final int TOPICS_AT_ONCE = 500;
    private static final String WRITER = "bench";
    private static final String NAME = "bench ";
    private static final int LONGEST_TITLE = 40;
    private static final int SHORTEST_SENTENCE = 8;
    /** Topics end at times that are mixed over half a year. */
    private static final Duration BETWEEN_TOPICS = Duration.ofMinutes(5);

    private static final long SPREAD = 50_000;
    private static final Duration BETWEEN_POSTS = Duration.ofMinutes(30);

    private final Bench bench;
    private final JdbcClient sql;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final List<String> outlets;
    /** Of the articles that the demo brings along. */
    private final List<String> sentences;

    private final List<Long> writers;
    private final Instant now;

    Content(Bench bench) {
        this.bench = bench;
        this.sql = bench.service(JdbcClient.class);
        this.rows = bench.service(JdbcTemplate.class);
        this.transaction = bench.service(TransactionTemplate.class);
        this.writers = sql.sql("select id from pub_account order by id").query(Long.class).stream()
                .map(Objects::requireNonNull)
                .toList();
        this.outlets = sql
                .sql("select name from pub_unit where level = ? order by id limit 1000")
                .param(Level.OUTLET.ordinal())
                .query(String.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        this.sentences = sql.sql("select text from knowledge_version order by id").query(String.class).stream()
                .map(Objects::requireNonNull)
                .flatMap(text -> Stream.of(text.split("\\P{IsHan}{2,}|\\R")))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST_SENTENCE)
                .distinct()
                .toList();
        this.now = bench.service(Clock.class).instant();
    }

    void make(int articles, int posts) {
        UnitId province = new UnitId(sql.sql("select id from pub_unit where level = ?")
                .param(Level.PROVINCE.ordinal())
                .query(Long.class)
                .single());
        Scope scope = bench.service(Scope.class);
        KnowledgeFeed library = bench.service(KnowledgeFeed.class);
        int inEach = articles / SPACES;
        for (int space = 0; space < SPACES; space++) {
            List<NewArticle> all = IntStream.range(space * inEach, (space + 1) * inEach)
                    .mapToObj(this::article)
                    .toList();
            String name = NAME + space;
            scope.asSystem("bench", () -> library.open(name, "", province, Set.of(), all));
        }
        ForumFeed forum = bench.service(ForumFeed.class);
        int topics = posts / BOARDS / POSTS_OF_A_TOPIC;
        for (int board = 0; board < BOARDS; board++) {
            int number = board;
            Opened opened = Objects.requireNonNull(scope.asSystem(
                    "bench", () -> forum.open(NAME + number, "", province, Set.of(), number + 1, List.of())));
            for (int first = 0; first < topics; first += TOPICS_AT_ONCE) {
                int from = board * topics + first;
                transaction.executeWithoutResult(status -> topics(opened.board(), from, TOPICS_AT_ONCE));
            }
        }
    }

    private void topics(long board, int first, int many) {
        List<Object[]> topics = new ArrayList<>();
        List<Object[]> posts = new ArrayList<>();
        List<Object[]> heats = new ArrayList<>();
        for (int number = first; number < first + many; number++) {
            long id = Ids.next();
            Instant active = now.minus(BETWEEN_TOPICS.multipliedBy(Math.floorMod(number * 7919L, SPREAD)));
            String title = title(number);
            long author = writers.get(number % writers.size());
            topics.add(new Object[] {id, board, title, author, WRITER, POSTS_OF_A_TOPIC, Timestamp.from(active)});
            double days = (double) active.getEpochSecond() / Duration.ofDays(1).toSeconds();
            heats.add(new Object[] {id, board, days + 2, days / 7 + 3, days / 30 + 4});
            for (int post = 1; post <= POSTS_OF_A_TOPIC; post++) {
                Timestamp at = Timestamp.from(active.minus(BETWEEN_POSTS.multipliedBy(POSTS_OF_A_TOPIC - (long) post)));
                long by = writers.get((number + post - 1) % writers.size());
                posts.add(new Object[] {
                    Ids.next(), id, post, post == 1, by, WRITER, text(number * POSTS_OF_A_TOPIC + post), at, at
                });
            }
        }
        rows.batchUpdate(
                "insert into forum_topic (id, board_id, title, author_id, author, state, pinned, locked, last_number,"
                        + " active_at, version) values (?, ?, ?, ?, ?, 'PUBLISHED', false, false, ?, ?, 0)",
                topics);
        rows.batchUpdate(
                "insert into forum_post (id, topic_id, number, opening, author_id, author, text, state, written_at,"
                        + " text_at, words, flags, queued, version) values (?, ?, ?, ?, ?, ?, ?, 'PUBLISHED', ?, ?, '', 0, false, 0)",
                posts);
        rows.batchUpdate(
                "insert into forum_heat (topic_id, board_id, by_day, by_week, by_month, people, version)"
                        + " values (?, ?, ?, ?, ?, " + (POSTS_OF_A_TOPIC - 1) + ", 0)",
                heats);
    }

    private NewArticle article(int number) {
        return new NewArticle("", title(number), List.of(), "## " + text(number) + "\n\n" + text(number * 31 + 7));
    }

    private String title(int seed) {
        String sentence = one(sentences, seed * 7);
        return one(outlets, seed) + ' ' + sentence.substring(0, Math.min(sentence.length(), LONGEST_TITLE));
    }

    private String text(int seed) {
        return String.join(
                " ",
                one(sentences, seed),
                one(outlets, seed * 3),
                one(sentences, seed * 5 + 1),
                Integer.toString(seed));
    }

    private static String one(List<String> all, int seed) {
        return all.get(Math.floorMod(seed, all.size()));
    }
}
