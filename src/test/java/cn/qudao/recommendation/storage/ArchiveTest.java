package cn.qudao.recommendation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationFeed.Loaded;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationMother;
import cn.qudao.recommendation.RecommendationsChanged;
import cn.qudao.recommendation.RecommendationsChanged.Change;
import cn.qudao.recommendation.RecommendationsLoaded;
import cn.qudao.recommendation.Result;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records go to a file and come back as they were, whenever somebody pulls the plug; figures stay. */
@PortalTest
class ArchiveTest {

    /** With a partition of its own. */
    private static final YearMonth MONTH = YearMonth.of(2026, 4);

    private static final Place CLERK =
            Place.ROOT.child(96).child(1).child(1).child(1).child(1);
    private static final ProductId PRODUCT = new ProductId(-96);
    private static final int RECORDS = 60;
    private static final YearMonth WITHOUT_PARTITION = YearMonth.of(2024, 2);

    private final String source = UUID.randomUUID().toString().substring(0, 20);
    private final List<Long> loaded = new ArrayList<>();

    @Autowired
    private ArchiveMother mother;

    @Autowired
    private Archive archive;

    @Autowired
    private ArchiveCommand command;

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private RollUps rollUps;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void load() {
        mother.offer(PRODUCT);
        load(entries(MONTH));
        mother.catchUp();
    }

    @AfterEach
    void leave() {
        mother.leave(PRODUCT, loaded, MONTH, WITHOUT_PARTITION);
    }

    private List<RecommendationEntry> entries(YearMonth month) {
        return ArchiveMother.entries(CLERK, PRODUCT, source, month, RECORDS);
    }

    private Loaded load(List<RecommendationEntry> entries) {
        return scope.asSystem("test", () -> feed.load(entries.stream(), loaded::add));
    }

    /** Every column of every record, as text. */
    private List<String> rows(YearMonth month) {
        return jdbc.sql(
                        "select concat_ws('|', id, business_day, scope_key, outlet_id, coalesce(clerk_id, '-'), product_id,"
                                + " monthly_price, recorded_at, way, cause, source, source_id, result, coalesce(fail_reason, '-'),"
                                + " hex(subscriber_sealed), hex(subscriber_hash), version) from recommendation"
                                + " where business_day between ? and ? order by id")
                .params(month.atDay(1), month.atEndOfMonth())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> cells(YearMonth month) {
        return Stream.of("statistics_unit_month", "statistics_product_month")
                .flatMap(table -> jdbc
                        .sql("select concat_ws('|', level, scope_key, recommended, succeeded, income) from " + table
                                + " where month = ? order by 1")
                        .param(month.atDay(1))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    /** Also a month that has no partition of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-04", "2024-02"})
    void aMonthGoesToAFileAndComesBackAsItWas(YearMonth month) throws Exception {
        if (!month.equals(MONTH)) {
            load(entries(month));
            mother.catchUp();
        }
        List<String> rows = rows(month);
        List<String> cells = cells(month);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(RECORDS);
        assertThat(cells).isNotEmpty();

        assertThat(mother.store(month)).isEqualTo(rows.size());

        assertThat(rows(month)).isEmpty();
        assertThat(cells(month)).isEqualTo(cells);
        Path file = archive.file(month);
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(Files.readString(file.resolveSibling(file.getFileName() + ".sha256")))
                .isEqualTo(sum + "  " + file.getFileName() + "\n");

        assertThat(mother.restore(month)).isEqualTo(rows.size());
        assertThat(rows(month)).isEqualTo(rows);
        assertThatThrownBy(() -> mother.restore(month)).hasMessage("recommendation.archive.not-away");
    }

    @Test
    void nothingIsWrittenToAMonthThatIsAway() {
        mother.store(MONTH);

        assertThatThrownBy(() -> load(List.of(RecommendationMother.at(CLERK, PRODUCT)
                        .source(source, "late")
                        .on(MONTH.atDay(5))
                        .entry())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recommendation.archived");
        assertThat(rows(MONTH)).isEmpty();
        assertThatThrownBy(() -> scope.asSystem("test", () -> feed.erase(loaded)))
                .hasMessage("recommendation.erase.archived");
        // The same file once more is known, as ever.
        assertThat(load(entries(MONTH))).isEqualTo(new Loaded(0, 0, RECORDS));

        mother.restore(MONTH);
        assertThat(load(List.of(RecommendationMother.at(CLERK, PRODUCT)
                                .source(source, "late")
                                .on(MONTH.atDay(5))
                                .entry()))
                        .written())
                .isEqualTo(1);
    }

    /** Whatever says that a cell is outdated: without records it would be counted as nothing. */
    @Test
    void theFiguresOfAMonthThatIsAwayStay() {
        List<String> cells = cells(MONTH);
        mother.store(MONTH);

        events.publishEvent(new RecommendationsChanged(
                List.of(new Change(new RecommendationId(1), MONTH.atDay(1), true, Result.SUCCESS))));
        events.publishEvent(new RecommendationsLoaded(Set.of(MONTH)));
        mother.catchUp();
        assertThat(cells(MONTH)).isEqualTo(cells);
        assertThatThrownBy(() -> scope.asSystem("test", () -> rollUps.rebuild(MONTH)))
                .hasMessage("statistics.archived");
        assertThat(jdbc.sql("select (select count(*) from statistics_mark where business_day = :day)"
                                + " + (select count(*) from statistics_change where business_day = :day)")
                        .param("day", MONTH.atDay(1))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void reportsSayWhereTheRecordsAre() {
        mother.store(MONTH);

        assertThat(note("R7", MONTH.atDay(1), MONTH.atDay(30)))
                .contains("2026-04 的记录已移入归档文件", "./qudao archive --restore 2026-04");
        assertThat(note("R2", MONTH.atDay(1), MONTH.atDay(30))).doesNotContain("归档");
        assertThat(note("R2", MONTH.atDay(3), MONTH.atDay(9))).doesNotContain("归档");
        // Outlets have no figures of days: these would be counted from the records.
        assertThatThrownBy(() -> run("R2", "outlet", MONTH.atDay(3), MONTH.atDay(9)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("reporting.archived.days");
    }

    private String note(String report, LocalDate from, LocalDate to) {
        return run(report, "", from, to);
    }

    private String run(String report, String level, LocalDate from, LocalDate to) {
        Map<String, String> asked = level.isEmpty()
                ? Map.of("from", from.toString(), "to", to.toString())
                : Map.of("from", from.toString(), "to", to.toString(), "level", level);
        return mother.report(report, asked, (run, lines) -> {
            lines.forEachRemaining(line -> {});
            return String.valueOf(run.note());
        });
    }

    @Test
    void aMonthWithAnOpenRecordStays() {
        load(List.of(RecommendationMother.at(CLERK, PRODUCT)
                .source(source, "open")
                .on(MONTH.atDay(7))
                .withResult(Result.PENDING)
                .entry()));
        List<String> rows = rows(MONTH);
        assertThatThrownBy(() -> mother.store(MONTH)).hasMessage("recommendation.archive.pending");
        assertThat(rows(MONTH)).isEqualTo(rows);
        assertThat(load(List.of(RecommendationMother.at(CLERK, PRODUCT)
                                .source(source, "open")
                                .on(MONTH.atDay(7))
                                .entry()))
                        .settled())
                .isEqualTo(1);
    }

    @Test
    void theMonthThatRunsAndTheOneBeforeStay() {
        assertThatThrownBy(() -> mother.store(YearMonth.now().minusMonths(1)))
                .hasMessage("recommendation.archive.too-young");
        assertThat(archive.due(YearMonth.now().plusYears(1)))
                .allMatch(month -> month.isBefore(YearMonth.now().minusMonths(1)));
    }

    /** Closed, but the file not whole: it is written anew. Whole, and some rows gone: the others follow. */
    @Test
    void whatWasCutShortOnTheWayOutGoesOn() throws IOException {
        List<String> rows = rows(MONTH);
        jdbc.sql("insert into recommendation_archive (month, state, changed_at) values (?, 'CLOSED', '2026-11-01')")
                .param(MONTH.atDay(1))
                .update();
        Files.createDirectories(archive.file(MONTH).getParent());
        Files.writeString(archive.file(MONTH).resolveSibling(archive.file(MONTH).getFileName() + ".part"), "half");
        assertThat(archive.due(MONTH.plusMonths(1))).contains(MONTH);
        assertThat(mother.store(MONTH)).isEqualTo(rows.size());
        mother.restore(MONTH);
        assertThat(rows(MONTH)).isEqualTo(rows);

        mother.store(MONTH);
        String whole = checksum();
        mother.restore(MONTH);
        jdbc.sql("insert into recommendation_archive (month, state, records, checksum, changed_at)"
                        + " values (?, 'CLOSED', ?, ?, '2026-11-01')")
                .params(MONTH.atDay(1), rows.size(), whole)
                .update();
        deleteHalf();
        assertThat(mother.store(MONTH)).isEqualTo(rows.size());
        assertThat(rows(MONTH)).isEmpty();
        mother.restore(MONTH);
        assertThat(rows(MONTH)).isEqualTo(rows);
    }

    private String checksum() {
        return jdbc.sql("select checksum from recommendation_archive where month = ?")
                .param(MONTH.atDay(1))
                .query(String.class)
                .single();
    }

    private void deleteHalf() {
        jdbc.sql("delete from recommendation where source = ? and id % 2 = 0")
                .param(source)
                .update();
    }

    @Test
    void whatWasCutShortOnTheWayBackGoesOn() {
        List<String> rows = rows(MONTH);
        mother.store(MONTH);
        String whole = checksum();
        mother.restore(MONTH);
        jdbc.sql("insert into recommendation_archive (month, state, records, checksum, changed_at)"
                        + " values (?, 'RETURNING', ?, ?, '2026-11-01')")
                .params(MONTH.atDay(1), rows.size(), whole)
                .update();
        deleteHalf();

        assertThat(archive.due(MONTH.plusMonths(1))).doesNotContain(MONTH);
        assertThatThrownBy(() -> mother.store(MONTH)).hasMessage("recommendation.archive.returning");
        assertThat(mother.restore(MONTH)).isEqualTo(rows.size());
        assertThat(rows(MONTH)).isEqualTo(rows);
    }

    @Test
    void aFileThatIsNotAsItWasWrittenMovesNothing() throws IOException {
        mother.store(MONTH);
        Path file = archive.file(MONTH);
        byte[] right = Files.readAllBytes(file);
        byte[] wrong = right.clone();
        wrong[wrong.length / 2] ^= 1;
        Files.write(file, wrong);
        assertThatThrownBy(() -> mother.restore(MONTH)).hasMessage("recommendation.archive.changed");
        assertThat(rows(MONTH)).isEmpty();
        Files.delete(file);
        assertThatThrownBy(() -> mother.restore(MONTH)).hasMessage("recommendation.archive.no-file");
        Files.write(file, right);
        mother.restore(MONTH);
    }

    @Test
    void theCommandSaysWhatItWouldDoAndKnowsItsUse() {
        List<String> rows = rows(MONTH);
        assertThat(command.run(List.of("--before", "2026-05", "--dry-run"))).isZero();
        assertThat(rows(MONTH)).isEqualTo(rows);
        assertThat(command.run(List.of("--restore", "2026-04"))).isEqualTo(1);
        assertThat(command.run(List.of("--before"))).isEqualTo(2);
        assertThat(command.run(List.of("--before", "2026"))).isEqualTo(2);
        assertThat(command.run(List.of("--restore", "2026-04", "--dry-run"))).isEqualTo(2);
    }
}
