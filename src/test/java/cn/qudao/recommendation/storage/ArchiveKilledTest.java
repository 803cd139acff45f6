package cn.qudao.recommendation.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.Qudao;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationMother;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.storage.ArchiveFile.Line;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportRunner;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import cn.qudao.testing.PortalTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./qudao archive} is killed, as {@code kill -9} does, at each of its steps. No record is ever nowhere, a list says whenever it
 * does not show all, sums stay, and who begins again comes to the same end.
 */
@PortalTest
class ArchiveKilledTest {

    /** The oldest that there is, so that the command has nothing else to do. */
    private static final YearMonth MONTH = YearMonth.of(2019, 2);

    private static final Place CLERK =
            Place.ROOT.child(93).child(1).child(1).child(1).child(1);
    private static final ProductId PRODUCT = new ProductId(-93);

    /** So many that each step takes longer than to see it. */
    private static final int RECORDS = 30_000;

    private static final Duration TIME = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);
    private static final String ENTRY = " from recommendation_archive where month = '2019-02-01'";

    private final String source = UUID.randomUUID().toString().substring(0, 20);
    private final List<Long> loaded = new ArrayList<>();

    @Autowired
    private Archive archive;

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private RollUps rollUps;

    @Autowired
    private ReportRequests requests;

    @Autowired
    private ReportRunner runner;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${qudao.data}")
    private Path data;

    /** Of this process alone; empty for the embedded one in its folder. */
    @Value("${qudao.db.url:}")
    private String database;

    private @Nullable Process process;

    @BeforeEach
    void load() {
        jdbc.sql(
                        "insert into catalogue_product (id, code, name_zh, name_en, class_code, monthly_price, on_shelf_since, version)"
                                + " values (?, 'archive-killed', '-', '-', 'C', 5, '2018-01-01', 0)")
                .param(PRODUCT.value())
                .update();
        scope.asSystem("test", () -> feed.load(IntStream.range(0, RECORDS).mapToObj(this::entry), loaded::add));
        scope.asSystem("test", rollUps::catchUp);
    }

    private RecommendationEntry entry(int i) {
        return RecommendationMother.at(CLERK, PRODUCT)
                .source(source, Integer.toString(i))
                .on(MONTH.atDay(1 + i % 28))
                .withResult(i % 3 == 0 ? Result.FAILED : Result.SUCCESS)
                .entry();
    }

    @AfterEach
    void leave() throws InterruptedException {
        kill();
        if (number("select count(*)" + ENTRY) > 0) {
            restore();
        }
        scope.asSystem("test", () -> feed.erase(loaded));
        scope.asSystem("test", rollUps::catchUp);
        jdbc.sql("delete from catalogue_product where id = ?")
                .param(PRODUCT.value())
                .update();
    }

    @Test
    void atWhateverStepItIsKilledNothingIsLostOrDoubled() throws Exception {
        List<Object> rows = rows();
        String figures = figures();
        assertThat(rows.getFirst()).isEqualTo((long) RECORDS);
        Path file = archive.file(MONTH);
        Path half = file.resolveSibling(file.getFileName() + ".part");

        // While the file is being written.
        begin("--before", MONTH.plusMonths(1));
        await(() -> Files.exists(half) && Files.size(half) > 0);
        kill();
        assertThat(isAway()).isFalse();
        assertThat(rows()).isEqualTo(rows);
        assertThat(figures()).isEqualTo(figures);

        // When the file is whole, and nobody knows it yet.
        begin("--before", MONTH.plusMonths(1));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select state" + ENTRY + " for update").query(String.class).single();
            await(() -> Files.exists(file) && !Files.exists(half));
            kill();
        });
        assertThat(isAway()).isFalse();
        assertThat(rows()).isEqualTo(rows);
        assertThat(figures()).isEqualTo(figures);

        // While its rows go.
        begin("--before", MONTH.plusMonths(1));
        await(this::isHalfThere);
        kill();
        assertThat(isAway()).isTrue();
        requireWhole(file);
        assertThat(figures()).isEqualTo(figures);

        assertThat(scope.asSystem("test", () -> archive.store(MONTH))).isEqualTo(RECORDS);
        assertThat(rows().getFirst()).isEqualTo(0L);
        assertThat(isAway()).isTrue();
        requireWhole(file);
        assertThat(figures()).isEqualTo(figures);

        // While they come back.
        begin("--restore", MONTH);
        await(this::isHalfThere);
        kill();
        assertThat(isAway()).isTrue();
        requireWhole(file);
        assertThat(figures()).isEqualTo(figures);

        assertThat(restore()).isEqualTo(RECORDS);
        assertThat(isAway()).isFalse();
        assertThat(rows()).isEqualTo(rows);
        assertThat(figures()).isEqualTo(figures);
    }

    private void begin(String verb, YearMonth month) throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dqudao.archive.grace=0s",
                        "-Dqudao.data=" + data,
                        "-Dqudao.db.url=" + database,
                        "-cp",
                        portal(),
                        Qudao.class.getName(),
                        "archive",
                        verb,
                        month.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Without the tests, whose beans would make the schema anew. */
    private static String portal() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(part -> !Path.of(part).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void kill() {
        Process killed = process;
        if (killed != null) {
            killed.destroyForcibly().onExit().join();
            process = null;
        }
    }

    private static void await(Callable<Boolean> seen) {
        Awaitility.await()
                .atMost(TIME)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN)
                .until(seen);
    }

    private long restore() {
        return scope.asSystem("test", () -> archive.restore(MONTH));
    }

    /** What lists of records go by when they say that they do not show all. */
    private boolean isAway() {
        return number("select count(*) from pub_recommendation_archive where month = '2019-02-01'") > 0;
    }

    private boolean isHalfThere() {
        long there =
                number("select count(*) from recommendation where business_day between '2019-02-01' and '2019-02-28'");
        return there > 0 && there < RECORDS;
    }

    private void requireWhole(Path file) throws IOException {
        ArchiveFile written = new ArchiveFile(Objects.requireNonNull(file.getParent()), MONTH);
        written.require(jdbc.sql("select checksum" + ENTRY).query(String.class).single(), RECORDS);
        assertThat(written.<List<Long>>read(
                        lines -> lines.map(Line::id).sorted().toList()))
                .isEqualTo(loaded.stream().sorted().toList());
    }

    /** How many there are, and a sum over every column of them. */
    private List<Object> rows() {
        return jdbc.sql("select count(*), coalesce(sum(crc32(concat_ws('|', "
                        + String.join(", ", ArchiveFile.columns()) + "))), 0) from recommendation"
                        + " where business_day between '2019-02-01' and '2019-02-28'")
                .query((row, number) -> List.<Object>of(row.getLong(1), row.getBigDecimal(2)))
                .single();
    }

    /** As whoever asks for the month reads them. */
    private String figures() {
        Map<String, String> asked = Map.of("from", "2019-02-01", "to", "2019-02-28");
        return scope.asSystem(
                "test",
                () -> runner.run(requests.parse("R2", asked, Locale.SIMPLIFIED_CHINESE), (run, lines) -> {
                    List<String> all = new ArrayList<>();
                    lines.forEachRemaining(line -> all.add(line.code() + line.values()));
                    return String.join("\n", all);
                }));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
