package cn.qudao.reportshelf.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.ActingFor;
import cn.qudao.access.Trail;
import cn.qudao.access.security.Entrance;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Preferences;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.mail.Mailer;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import cn.qudao.org.UnitsMoved;
import cn.qudao.reporting.ReportMother;
import cn.qudao.reporting.ReportMother.District;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes by itself: at its time, once, within what its person may see by then. */
@PortalTest
class SubscriptionsTest {

    private static final SubscriptionForm DAILY = new SubscriptionForm(Rhythm.DAILY, 1, 8, "csv", true, null);
    private static final Question OUTLETS =
            new Question("S1", Map.of("from", "2026-02-01", "to", "2026-02-28", "level", "outlet"));
    private static final Question NOTHING =
            new Question("S1", Map.of("from", "2024-01-01", "to", "2024-01-31", "least", "9"));

    @Autowired
    private ReportMother mother;

    @Autowired
    private AccessMother accounts;

    @Autowired
    private Entrance entrance;

    @Autowired
    private SavedReports saved;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryWorker delivering;

    @Autowired
    private ExportMaker maker;

    @Autowired
    private ExportWorker making;

    @Autowired
    private ExportDesk exports;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private District district;
    private String person;

    /** Here the test is the clock. */
    @BeforeEach
    void enter() {
        delivering.stop();
        making.stop();
        workOff();
        district = mother.district();
        person = accounts.account(district.unit(), ShippedRole.CITY_MANAGER);
        entrance.enter(person);
    }

    @AfterEach
    void leave() {
        entrance.leave();
        making.start();
        delivering.start();
    }

    private void workOff() {
        while (deliveries.next() || maker.next()) {
            assertThat(making.isRunning()).isFalse();
        }
    }

    private long subscribed(Question question, SubscriptionForm form) {
        long id = saved.save("我的", question, false);
        subscriptions.subscribe(id, form);
        return id;
    }

    private void due(long savedId, String when) {
        jdbc.sql("update reportshelf_subscription set next_at = ? where saved_id = ?")
                .params(when, savedId)
                .update();
    }

    private SubscriptionRow row(long savedId) {
        return Objects.requireNonNull(subscriptions.own().get(savedId));
    }

    private List<String> notices() {
        return inbox.newest().stream().map(NoticeRow::key).toList();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Clocks.BUSINESS_ZONE).toInstant();
    }

    @Test
    void aRhythmSaysWhenTheNextIs() {
        Workdays workdays = new Workdays("2026-10-01, 2026-10-02", "2026-10-10");
        Instant wednesday = at("2026-09-30T09:00");
        assertThat(Rhythm.DAILY.next(wednesday, 1, 8, workdays::includes)).isEqualTo(at("2026-10-01T08:00"));
        assertThat(Rhythm.DAILY.next(wednesday, 1, 10, workdays::includes)).isEqualTo(at("2026-09-30T10:00"));
        assertThat(Rhythm.DAILY.next(wednesday, 1, 9, workdays::includes)).isEqualTo(at("2026-10-01T09:00"));
        assertThat(Rhythm.WORKDAYS.next(wednesday, 1, 8, workdays::includes)).isEqualTo(at("2026-10-05T08:00"));
        assertThat(Rhythm.WORKDAYS.next(at("2026-10-09T09:00"), 1, 8, workdays::includes))
                .isEqualTo(at("2026-10-10T08:00"));
        assertThat(Rhythm.WEEKLY.next(wednesday, 3, 8, workdays::includes)).isEqualTo(at("2026-10-07T08:00"));
        assertThat(Rhythm.WEEKLY.next(wednesday, 1, 8, workdays::includes)).isEqualTo(at("2026-10-05T08:00"));
        assertThat(Rhythm.MONTHLY.next(at("2026-02-01T00:00"), 31, 8, workdays::includes))
                .isEqualTo(at("2026-02-28T08:00"));
        assertThat(Rhythm.MONTHLY.next(wednesday, 30, 8, workdays::includes)).isEqualTo(at("2026-10-30T08:00"));
    }

    @Test
    void whatIsDueComesWithANoticeAndTheNextTimeIsSet() {
        long id = subscribed(OUTLETS, DAILY);
        assertThat(deliveries.next()).as("before its time").isFalse();

        due(id, "2026-01-01");
        workOff();

        assertThat(exports.own()).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo(ExportState.READY);
            assertThat(file.title()).isEqualTo("我的");
            assertThat(exports.file(file.id()).path()).content().contains("永安通讯店", "鑫源数码");
        });
        assertThat(notices()).containsExactly("reportshelf.notice.ready");
        assertThat(row(id).outcome()).isEqualTo("MADE");
        assertThat(row(id).nextAt()).isAfter(beans.getBean(Clock.class).instant());
        assertThat(deliveries.next()).as("missed for months, caught up once").isFalse();
    }

    @Test
    void twoPortalsDeliverOnce() throws Exception {
        long id = subscribed(OUTLETS, DAILY);
        due(id, "2026-01-01");
        try (ExecutorService portals = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> looks = IntStream.range(0, 4)
                    .mapToObj(portal -> portals.submit(() -> deliveries.next()))
                    .toList();
            for (Future<Boolean> look : looks) {
                look.get();
            }
        }
        assertThat(exports.own()).hasSize(1);
    }

    @Test
    void nothingComesWhereThereIsNothingUnlessItIsWanted() {
        long id = subscribed(NOTHING, DAILY);
        due(id, "2026-01-01");
        workOff();
        assertThat(exports.own()).isEmpty();
        assertThat(notices()).isEmpty();
        assertThat(row(id).outcome()).isEqualTo("EMPTY");

        subscriptions.subscribe(id, new SubscriptionForm(Rhythm.DAILY, 1, 8, "csv", false, null));
        due(id, "2026-01-01");
        workOff();
        assertThat(exports.own()).hasSize(1);
    }

    @Test
    void itIsReadInTheReceiversScopeOfThatMoment() {
        long id = saved.save("共享", new Question("S1", Map.of("unit", district.code(), "level", "outlet")), false);
        saved.share(id, ShippedRole.GRID_MANAGER.name());
        entrance.enter(accounts.account(district.firstGrid(), ShippedRole.GRID_MANAGER));
        subscriptions.subscribe(id, DAILY);
        due(id, "2026-01-01");
        workOff();
        assertThat(exports.file(exports.own().getFirst().id()).path())
                .content()
                .contains("永安通讯店")
                .doesNotContain("鑫源数码");

        jdbc.sql("update reportshelf_saved set shared_role = null where id = ?")
                .param(id)
                .update();
        due(id, "2026-01-01");
        workOff();
        assertThat(exports.own().getFirst().problem()).isEqualTo("reportshelf.subscription.not-shared");
        assertThat(subscriptions.own()).isEmpty();
    }

    @Test
    void whoMayNotAnyMoreIsNotServedAndTheSubscriptionSaysWhy() {
        long lost = saved.save("保密", new Question("S2", Map.of()), false);
        subscriptions.subscribe(lost, DAILY);
        due(lost, "2026-01-01");
        workOff();
        assertThat(row(lost).problem()).isEqualTo("reportshelf.export.no-longer");

        long id = subscribed(OUTLETS, DAILY);
        jdbc.sql("update access_account set enabled = false where sign_in_name = ?")
                .param(person)
                .update();
        due(id, "2026-01-01");
        workOff();
        assertThat(jdbc.sql("select problem from reportshelf_subscription where saved_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("access.account.closed");
    }

    @Test
    void whatIsDeletedComesToNobodyAndOthersAreTold() {
        long id = saved.save("共享", OUTLETS, false);
        saved.share(id, ShippedRole.GRID_MANAGER.name());
        String reader = accounts.account(district.firstGrid(), ShippedRole.GRID_MANAGER);
        entrance.enter(reader);
        subscriptions.subscribe(id, DAILY);
        entrance.enter(person);
        saved.delete(id);
        entrance.enter(reader);
        assertThat(notices()).containsExactly("reportshelf.notice.subscription-ended");
        assertThat(subscriptions.own()).isEmpty();
    }

    @Test
    void whatIsSharedAtAUnitFollowsItWhenItMoves() {
        long id = saved.save("共享", OUTLETS, false);
        saved.share(id, ShippedRole.GRID_MANAGER.name());
        District other = mother.district();
        UnitsMoved moved = new UnitsMoved(
                district.unit().id(), district.unit().place(), other.unit().place(), LocalDate.of(2026, 11, 1));

        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> beans.getBean(SharedFollow.class).follow(moved));

        entrance.enter(accounts.account(other.firstGrid(), ShippedRole.GRID_MANAGER));
        assertThat(saved.all()).extracting(SavedRow::name).containsExactly("共享");
        entrance.enter(accounts.account(district.firstGrid(), ShippedRole.GRID_MANAGER));
        assertThat(saved.all()).isEmpty();
    }

    @Test
    void badWishesAreRefusedAtTheirFields() {
        long id = saved.save("我的", OUTLETS, false);
        assertThatThrownBy(() -> new SubscriptionForm(Rhythm.WEEKLY, 8, 8, "csv", true, null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.field()).isEqualTo("day"));
        assertThatThrownBy(() -> new SubscriptionForm(Rhythm.MONTHLY, 0, 8, "csv", true, null))
                .hasMessage("reportshelf.subscription.bad-day");
        assertThatThrownBy(() -> subscriptions.subscribe(
                        id, new SubscriptionForm(Rhythm.DAILY, 1, 8, "csv", true, "a@example.cn")))
                .hasMessage("mail.none");
        Mailer mailer = mailer(25, "example.cn");
        mailer.check("wang@example.cn");
        assertThatThrownBy(() -> mailer.check("wang@example.com")).hasMessage("mail.domain");
        assertThatThrownBy(() -> mailer.check("wang@")).hasMessage("mail.bad");
        assertThatThrownBy(() -> mailer.check("a@example.cn\r\nBcc: b@example.cn"))
                .hasMessage("mail.bad");
    }

    private static Mailer mailer(int port, String domains) {
        return new Mailer("127.0.0.1", port, "", "", "qudao@example.cn", "none", domains);
    }

    private Postman postman(Mailer mailer) {
        return new Postman(
                beans.getBean(LetterRepository.class),
                beans.getBean(ReportExportRepository.class),
                exports,
                mailer,
                beans.getBean(ActingFor.class),
                beans.getBean(Preferences.class),
                beans.getBean(Messages.class),
                beans.getBean(Inboxes.class),
                beans.getBean(AuditTrail.class),
                beans.getBean(Scope.class),
                beans.getBean(Clock.class),
                beans.getBean(PlatformTransactionManager.class));
    }

    private long withMail() {
        long id = subscribed(OUTLETS, DAILY);
        jdbc.sql("update reportshelf_subscription set mail = 'wang@example.cn' where saved_id = ?")
                .param(id)
                .update();
        due(id, "2026-01-01");
        workOff();
        return id;
    }

    @Test
    void aMailCarriesTheFileOnceAndIsToldInTheTrail() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            withMail();
            Postman postman = postman(mailer(server.getSmtp().getPort(), ""));
            assertThat(postman.next()).isTrue();
            assertThat(postman.next()).isFalse();

            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("报表：我的");
            assertThat(received[0].getAllRecipients()[0]).hasToString("wang@example.cn");
            assertThat(received[0].getMessageID()).startsWith("<report-");
            MimeMultipart parts = (MimeMultipart) received[0].getContent();
            assertThat(parts.getBodyPart(1).getFileName())
                    .isEqualTo("S1-" + district.code() + "-20260201-20260228.csv");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                    .isEqualTo(java.nio.file.Files.readAllBytes(
                            exports.file(exports.own().getFirst().id()).path()));
            assertThat(GreenMailUtil.getWholeMessage(received[0])).contains("From: qudao@example.cn");
            assertThat(trail.of(person, AuditAction.EXPORTED))
                    .anyMatch(told -> String.valueOf(told.details()).contains("wang@example.cn"));
        } finally {
            server.stop();
        }
    }

    @Test
    void whereTheServerIsAwayItIsTriedAgainAndAtLastSaid() {
        withMail();
        Postman postman = postman(mailer(1, ""));
        assertThat(postman.next()).isTrue();
        assertThat(postman.next()).as("not at once").isFalse();
        for (int i = 0; i < 5; i++) {
            jdbc.sql("update reportshelf_letter set due_at = '2026-01-01'").update();
            assertThat(postman.next()).isTrue();
        }
        assertThat(jdbc.sql("select count(*) from reportshelf_letter")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(notices()).contains("reportshelf.notice.no-mail");
    }
}
