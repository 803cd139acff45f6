package cn.qudao.recommendation.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.storage.ArchiveFile.Line;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
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
 * The archive is killed, as {@code kill -9} does, at each of its steps. No record is ever nowhere, a list says whenever it does not show
 * all, sums stay, and who begins again comes to the same end.
 */
@PortalTest
class ArchiveKilledTest {

    private static final YearMonth MONTH = YearMonth.of(2019, 2);

    private static final Place CLERK =
            Place.ROOT.child(93).child(1).child(1).child(1).child(1);
    private static final ProductId PRODUCT = new ProductId(-93);

    /** So many that each step takes longer than to see it. */
    private static final int RECORDS = 30_000;

    private static final Duration TIME = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);
    private static final String ENTRY = " from recommendation_archive where month = '2019-02-01'";

    private final String from = UUID.randomUUID().toString().substring(0, 20);
    private final List<Long> loaded = new ArrayList<>();

    @Autowired
    private Archive archive;

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private ArchiveMother mother;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${qudao.data}")
    private Path data;

    @Autowired
    private DataSource source;

    private @Nullable Process process;

    @BeforeEach
    void load() {
        mother.offer(PRODUCT);
        scope.asSystem(
                "test",
                () -> feed.load(ArchiveMother.entries(CLERK, PRODUCT, from, MONTH, RECORDS).stream(), loaded::add));
        mother.catchUp();
    }

    @AfterEach
    void leave() {
        kill();
        mother.leave(PRODUCT, loaded, MONTH);
    }

    @Test
    void atWhateverStepItIsKilledNothingIsLostOrDoubled() throws Exception {
        List<Object> rows = rows();
        String figures = figures();
        assertThat(rows.getFirst()).isEqualTo((long) RECORDS);
        Path file = archive.file(MONTH);
        Path half = file.resolveSibling(file.getFileName() + ".part");

        // While the file is being written.
        begin("store");
        await(() -> Files.exists(half) && Files.size(half) > 0);
        kill();
        assertThat(isAway()).isFalse();
        assertThat(rows()).isEqualTo(rows);
        assertThat(figures()).isEqualTo(figures);

        // When the file is whole, and nobody knows it yet.
        begin("store");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select state" + ENTRY + " for update").query(String.class).single();
            await(() -> Files.exists(file) && !Files.exists(half));
            kill();
        });
        assertThat(isAway()).isFalse();
        assertThat(rows()).isEqualTo(rows);
        assertThat(figures()).isEqualTo(figures);

        // While its rows go.
        begin("store");
        await(this::isHalfThere);
        kill();
        assertThat(isAway()).isTrue();
        requireWhole(file);
        assertThat(figures()).isEqualTo(figures);

        assertThat(mother.store(MONTH)).isEqualTo(RECORDS);
        assertThat(rows().getFirst()).isEqualTo(0L);
        assertThat(isAway()).isTrue();
        requireWhole(file);
        assertThat(figures()).isEqualTo(figures);

        // While they come back.
        begin("restore");
        await(this::isHalfThere);
        kill();
        assertThat(isAway()).isTrue();
        requireWhole(file);
        assertThat(figures()).isEqualTo(figures);

        assertThat(mother.restore(MONTH)).isEqualTo(RECORDS);
        assertThat(isAway()).isFalse();
        assertThat(rows()).isEqualTo(rows);
        assertThat(figures()).isEqualTo(figures);
    }

    private void begin(String verb) throws IOException, SQLException {
        process = ArchiveAlone.begin(source.unwrap(HikariDataSource.class), data, verb, MONTH);
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
        return mother.report("R2", asked, (run, lines) -> {
            List<String> all = new ArrayList<>();
            lines.forEachRemaining(line -> all.add(line.code() + line.values()));
            return String.join("\n", all);
        });
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
