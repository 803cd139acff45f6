package cn.qudao.reportshelf.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.ActingFor;
import cn.qudao.access.security.Entrance;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Preferences;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.reporting.ReportMother;
import cn.qudao.reporting.ReportMother.District;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Reports;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Files that nobody waits for: made in the scope of who asked, whole or not at all, and given to nobody else. */
@PortalTest
class ExportsTest {

    @Autowired
    private ReportMother mother;

    @Autowired
    private AccessMother accounts;

    @Autowired
    private Entrance entrance;

    @Autowired
    private ExportDesk exports;

    @Autowired
    private ExportMaker maker;

    @Autowired
    private ExportWorker worker;

    @Autowired
    private ExportFiles files;

    @Autowired
    private Reports reports;

    @Autowired
    private Inbox inbox;

    @Autowired
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext beans;

    private District district;
    private String person;

    /** Here the test makes the files itself, one by one. */
    @BeforeEach
    void enter() {
        worker.stop();
        while (maker.next()) {
            assertThat(worker.isRunning()).isFalse();
        }
        district = mother.district();
        person = accounts.account(district.unit(), ShippedRole.DISTRICT_MANAGER);
        entrance.enter(person);
    }

    @AfterEach
    void leave() {
        entrance.leave();
        worker.start();
    }

    private ReportRequest request() {
        return reports.parse(
                "S1", Map.of("from", "2026-02-01", "to", "2026-02-28", "level", "outlet"), Locale.SIMPLIFIED_CHINESE);
    }

    private long asked(String format) {
        return exports.ask(request(), format);
    }

    private ExportRow row(long id) {
        return exports.own().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private List<String> notices() {
        return inbox.newest().stream().map(NoticeRow::key).toList();
    }

    private void set(String assignments, long id) {
        jdbc.sql("update reportshelf_export set " + assignments + " where id = :id")
                .param("id", id)
                .update();
    }

    private Path part(long id, String format) {
        return files.path(id + "-1." + format + ".part");
    }

    @Test
    void theFileHoldsWhatThePageWouldHaveGivenAndANoticeLeadsToIt() throws IOException {
        long id = asked("csv");
        assertThat(row(id).state()).isEqualTo(ExportState.WAITING);
        assertThatThrownBy(() -> exports.file(id)).hasMessage("reportshelf.export.not-ready");

        assertThat(maker.next()).isTrue();

        assertThat(row(id).state()).isEqualTo(ExportState.READY);
        assertThat(row(id).rows()).isEqualTo(5);
        ExportDesk.ReadyFile file = exports.file(id);
        assertThat(file.name()).isEqualTo("S1-" + district.code() + "-20260201-20260228.csv");
        assertThat(body(Files.readString(file.path())))
                .isEqualTo(body(direct()))
                .contains("鑫源数码");
        assertThat(notices()).containsExactly("reportshelf.notice.ready");
        assertThat(inbox.newest().getFirst().address()).isEqualTo("report-exports");
        assertThat(maker.next()).isFalse();
    }

    private String direct() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.write(request(), "csv", Way.FILE, out, rows -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Without the letterhead, which says when it was made. */
    private static String body(String csv) {
        return csv.substring(csv.indexOf("编码"));
    }

    @Test
    void everyFormatIsMade() throws IOException {
        for (String format : Reports.FORMATS) {
            long id = asked(format);
            assertThat(maker.next()).isTrue();
            assertThat(Files.size(exports.file(id).path()))
                    .isEqualTo(row(id).bytes())
                    .isPositive();
        }
    }

    @Test
    void nobodyElseIsGivenIt() {
        long id = asked("csv");
        maker.next();
        entrance.enter(accounts.account(district.unit(), ShippedRole.DISTRICT_MANAGER));
        assertThat(exports.own()).isEmpty();
        assertThatThrownBy(() -> exports.file(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exports.delete(id)).isInstanceOf(NotFound.class);
        exports.cancel(id);
    }

    @Test
    void whoReachesLessThanTheFileHoldsIsNoLongerGivenIt() {
        long id = asked("csv");
        maker.next();
        jdbc.sql("insert into access_post_exclusion (post_id, unit_id) values (?, ?)")
                .params(user.get().postId(), district.firstGrid().id().value())
                .update();
        entrance.enter(person);
        assertThatThrownBy(() -> exports.file(id)).hasMessage("reportshelf.export.no-longer");

        long again = asked("csv");
        maker.next();
        assertThat(exports.file(again).path()).content().contains("鑫源数码").doesNotContain("永安通讯店");
    }

    @Test
    void whoseAccountIsClosedMeanwhileGetsNoFile() {
        long id = asked("csv");
        jdbc.sql("update access_account set enabled = false where sign_in_name = ?")
                .param(person)
                .update();
        assertThat(maker.next()).isTrue();
        assertThat(jdbc.sql("select concat(state, ' ', problem) from reportshelf_export where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED access.account.closed");
        assertThat(files.path(id + "-1.csv")).doesNotExist();
    }

    @Test
    void whatIsCancelledBeforeIsNotMadeAndWhatIsCancelledAmidItLeavesNothing() {
        long before = asked("csv");
        exports.cancel(before);
        assertThat(maker.next()).isFalse();
        assertThat(row(before).state()).isEqualTo(ExportState.CANCELLED);

        long amid = asked("csv");
        assertThat(makerWith(progress -> {
                            exports.cancel(amid);
                            pause();
                            progress.accept(1_000);
                        })
                        .next())
                .isTrue();
        assertThat(row(amid).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(left(amid)).isEmpty();
        assertThat(notices()).isEmpty();
    }

    @Test
    void howFarItIsIsSeenMeanwhile() {
        long id = asked("csv");
        assertThat(makerWith(progress -> {
                            pause();
                            progress.accept(3_000);
                            assertThat(row(id).state()).isEqualTo(ExportState.RUNNING);
                            assertThat(row(id).rows()).isEqualTo(3_000);
                        })
                        .next())
                .isTrue();
        assertThat(row(id).state()).isEqualTo(ExportState.READY);
        assertThat(row(id).rows()).isEqualTo(5);
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, but that something happens amid the report. */
    private ExportMaker makerWith(Consumer<LongConsumer> amid) {
        Reports slow = (Reports) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Reports.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        amid.accept((LongConsumer) arguments[4]);
                    }
                    try {
                        return method.invoke(reports, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        return new ExportMaker(
                beans.getBean(ReportExportRepository.class),
                files,
                slow,
                beans.getBean(ActingFor.class),
                user,
                beans.getBean(Preferences.class),
                beans.getBean(SubscriptionDesk.class),
                beans.getBean(Inboxes.class),
                beans.getBean(Scope.class),
                clock,
                beans.getBean(PlatformTransactionManager.class));
    }

    private List<String> left(long id) {
        try (Stream<Path> found = Files.list(files.path(".").normalize())) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(Long.toString(id)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatADeadProcessHasBegunIsBegunAnewAndGivenUpAtLast() {
        long id = asked("csv");
        set("state = 'RUNNING', runner = 'dead', attempts = 1, alive_at = '2026-01-01'", id);
        assertThat(maker.next()).isFalse();
        maker.takeUp();
        assertThat(row(id).state()).isEqualTo(ExportState.WAITING);
        assertThat(maker.next()).isTrue();
        assertThat(exports.file(id).path()).content().contains("鑫源数码");

        long often = asked("csv");
        set("state = 'RUNNING', runner = 'dead', attempts = 3, alive_at = '2026-01-01'", often);
        maker.takeUp();
        assertThat(row(often).problem()).isEqualTo("reportshelf.export.interrupted");
        assertThat(notices()).contains("reportshelf.notice.failed");
    }

    @Test
    void whoIsAliveIsLeftAlone() {
        long id = asked("csv");
        set("state = 'RUNNING', runner = 'other', attempts = 1, alive_at = utc_timestamp(6)", id);
        maker.takeUp();
        assertThat(row(id).state()).isEqualTo(ExportState.RUNNING);
        assertThatThrownBy(() -> exports.delete(id)).hasMessage("reportshelf.export.running");
        exports.cancel(id);
        exports.delete(id);
        assertThat(exports.own()).isEmpty();
    }

    @Test
    void aFullDiskIsSaidInASentenceAndLeavesNoFile() throws IOException {
        Files.createDirectories(files.path(".").normalize());
        long id = asked("xlsx");
        Files.createSymbolicLink(part(id, "xlsx"), Path.of("/dev/full"));
        assertThat(maker.next()).isTrue();
        assertThat(row(id).problem()).isEqualTo("reportshelf.export.disk-full");
        assertThat(left(id)).isEmpty();
        assertThatThrownBy(() -> exports.file(id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void nobodyAsksForMoreThanAFewAtOnce() {
        for (int i = 0; i < ExportDesk.MOST_AT_ONCE; i++) {
            asked("csv");
        }
        assertThatThrownBy(() -> asked("csv")).hasMessage("reportshelf.export.busy");
        exports.own().forEach(row -> exports.cancel(row.id()));
        asked("csv");
    }

    @Test
    void filesGoAfterDaysAndSoDoesWhatNobodyKnows() throws IOException {
        long id = asked("csv");
        maker.next();
        Path kept = exports.file(id).path();
        Path half = Files.writeString(files.path("12345-1.csv.part"), "half");
        FileTime longAgo = FileTime.from(clock.instant().minusSeconds(100_000));
        Files.setLastModifiedTime(half, longAgo);
        Files.setLastModifiedTime(kept, longAgo);
        ExportCleaning cleaning = beans.getBean(ExportCleaning.class);
        cleaning.clean();
        assertThat(half).doesNotExist();
        assertThat(kept).exists();
        set("finished_at = '2026-01-01'", id);
        cleaning.clean();
        assertThat(exports.own()).isEmpty();
        assertThat(kept).doesNotExist();
    }
}
