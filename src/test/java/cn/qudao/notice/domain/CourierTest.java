package cn.qudao.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.access.AccessMother;
import cn.qudao.access.Accounts;
import cn.qudao.access.Addressees;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.mail.Mail;
import cn.qudao.mail.Mailer;
import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticePace;
import cn.qudao.notice.NoticePhone;
import cn.qudao.scope.Scope;
import cn.qudao.testing.MovingClock;
import cn.qudao.testing.PortalTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each as he wants it, once, and nobody who does not. */
@PortalTest
class CourierTest {

    private static final NoticeKind REPLY = NoticeKind.of("forum.reply");
    private static final String MAILBOX = "wang@example.cn";

    @Autowired
    private CourierWorker worker;

    @Autowired
    private NoticeRepository notices;

    @Autowired
    private NoticeChoiceRepository choices;

    @Autowired
    private NoticeSettingsRepository settings;

    @Autowired
    private NoticeDeliveryRepository deliveries;

    @Autowired
    private KindsOfNotices kinds;

    @Autowired
    private AccessMother mother;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private final MovingClock clock = new MovingClock(Clock.systemUTC());
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Phones phone = new Phones();
    private long account;

    /** Here the test is the clock, and the only one who sends. */
    @BeforeEach
    void open() {
        worker.stop();
        jdbc.sql("delete from notice_delivery").update();
        server.start();
        account = person();
        mailbox(account, MAILBOX);
    }

    @AfterEach
    void close() {
        jdbc.sql("delete from notice_delivery").update();
        server.stop();
        worker.start();
    }

    private long person() {
        String name = mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER);
        return scope.asSystem("test", () -> accounts.find(name)).orElseThrow().value();
    }

    private void mailbox(long owner, String address) {
        transaction().executeWithoutResult(status -> {
            NoticeSettings own = new NoticeSettings(owner);
            own.ask(address, "code", LocalDate.now(clock), clock.instant());
            own.confirm("code", clock.instant());
            settings.save(own);
        });
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    private static final class Phones implements NoticePhone {

        private final List<String> texts = new ArrayList<>();
        private boolean kept = true;

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        public Optional<String> masked(Place person) {
            return kept ? Optional.of("138****0000") : Optional.empty();
        }

        @Override
        public boolean send(String origin, Place person, String text) {
            if (kept) {
                texts.add(text);
            }
            return kept;
        }
    }

    private static Mailer mailer(int port) {
        return new Mailer("127.0.0.1", port, "", "", "qudao@example.cn", "none", "");
    }

    private Mailer mailer() {
        return mailer(server.getSmtp().getPort());
    }

    private StoredInboxes inboxes() {
        return new StoredInboxes(notices, choices, settings, deliveries, mailer(), phone, clock);
    }

    private Courier courier(Mailer mailer) {
        return new Courier(
                deliveries,
                notices,
                choices,
                settings,
                kinds,
                beans.getBean(Addressees.class),
                beans.getBean(Letters.class),
                mailer,
                phone,
                scope,
                clock,
                beans.getBean(PlatformTransactionManager.class));
    }

    private void workOff() {
        Courier courier = courier(mailer());
        while (courier.next()) {
            assertThat(worker.isRunning()).isFalse();
        }
    }

    private void wish(NoticeKind kind, Wish wish) {
        transaction()
                .executeWithoutResult(status -> choices.findByAccountIdAndKind(account, kind.code())
                        .ifPresentOrElse(
                                choice -> choice.becomes(wish),
                                () -> choices.save(new NoticeChoice(account, kind.code(), wish))));
    }

    private void tell(NoticeKind kind, String title) {
        transaction()
                .executeWithoutResult(
                        status -> inboxes().tell(kind, account, "forum/1", "forum.notice.reply", "王伟", title));
    }

    private List<DeliveryRow> ways() {
        return deliveries.findAll().stream()
                .filter(each -> each.account() == account)
                .map(NoticeDelivery::row)
                .toList();
    }

    private List<DeliveryState> states() {
        return ways().stream().map(DeliveryRow::state).toList();
    }

    private int shown() {
        return notices.countByAccountIdAndShownTrueAndReadAtIsNull(account);
    }

    private List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    private static Wish mail(NoticePace pace) {
        return new Wish(true, pace, NoticePace.NEVER);
    }

    @Test
    void eachKindComesByTheWaysThatAreChosenAndByNoOther() {
        for (NoticeKind kind : kinds.all()) {
            for (boolean portal : new boolean[] {true, false}) {
                for (NoticePace mail : NoticePace.values()) {
                    for (NoticePace text : NoticePace.values()) {
                        Wish wish = new Wish(portal, mail, text).within(kind);
                        wish(kind, new Wish(portal, mail, text));
                        int before = shown();
                        long all = count();
                        jdbc.sql("delete from notice_delivery").update();
                        tell(kind, "题");
                        assertThat(shown() - before).as(kind + " " + wish).isEqualTo(wish.portal() ? 1 : 0);
                        assertThat(ways())
                                .as(kind + " " + wish)
                                .extracting(DeliveryRow::channel, DeliveryRow::pace)
                                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                                tuple(NoticeChannel.MAIL, wish.mail()),
                                                tuple(NoticeChannel.PHONE, wish.phone()))
                                        .filter(way -> way.toList().get(1) != NoticePace.NEVER)
                                        .toList());
                        if (wish.isNothing()) {
                            assertThat(count())
                                    .as("nothing is kept of what nobody wants")
                                    .isEqualTo(all);
                        }
                    }
                }
            }
        }
    }

    private long count() {
        return jdbc.sql("select count(*) from notice where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    @Test
    void whoHasChosenNothingGetsNothingButTheBell() {
        tell(REPLY, "题");
        workOff();
        assertThat(shown()).isEqualTo(1);
        assertThat(ways()).isEmpty();
        assertThat(mails()).isEmpty();
        assertThat(phone.texts).isEmpty();
    }

    @Test
    void aMailLeavesAtOnceAndOnce() throws Exception {
        wish(REPLY, mail(NoticePace.AT_ONCE));
        tell(REPLY, "<b>题</b>\r\nBcc: evil@example.cn");
        workOff();
        workOff();
        assertThat(mails()).hasSize(1);
        MimeMessage mail = mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("通知：王伟 回复了您订阅的话题“<b>题</b> Bcc: evil@example.cn”");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString(MAILBOX);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("multipart/");
        assertThat(states()).containsExactly(DeliveryState.SENT);
    }

    @Test
    void theDigestHoldsEachOnceAtItsHour() throws Exception {
        wish(REPLY, mail(NoticePace.DAILY));
        for (String title : List.of("甲", "乙", "丙")) {
            tell(REPLY, title);
        }
        workOff();
        assertThat(mails()).isEmpty();
        clock.move(Duration.ofDays(1));
        workOff();
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject()).startsWith("3 条通知");
        clock.move(Duration.ofDays(1));
        workOff();
        assertThat(mails()).hasSize(1);
        assertThat(states()).containsOnly(DeliveryState.SENT).hasSize(3);
    }

    @Test
    void whatWasReadInThePortalIsLeftOutOfTheDigest() {
        wish(REPLY, mail(NoticePace.DAILY));
        tell(REPLY, "甲");
        transaction().executeWithoutResult(status -> notices.readAll(account, clock.instant()));
        clock.move(Duration.ofDays(1));
        workOff();
        assertThat(mails()).isEmpty();
        assertThat(ways()).extracting(DeliveryRow::reason).containsExactly("READ");
    }

    @Test
    void offMeansOffAlsoForWhatWaits() {
        wish(REPLY, mail(NoticePace.DAILY));
        tell(REPLY, "甲");
        wish(REPLY, mail(NoticePace.NEVER));
        clock.move(Duration.ofDays(1));
        workOff();
        assertThat(mails()).isEmpty();
        assertThat(ways()).extracting(DeliveryRow::reason).containsExactly("SWITCHED_OFF");
    }

    @Test
    void aDisabledAccountGetsNothing() {
        wish(REPLY, new Wish(true, NoticePace.AT_ONCE, NoticePace.AT_ONCE));
        tell(REPLY, "甲");
        jdbc.sql("update access_account set enabled = false where id = ?")
                .param(account)
                .update();
        workOff();
        assertThat(mails()).isEmpty();
        assertThat(phone.texts).isEmpty();
        assertThat(ways()).extracting(DeliveryRow::reason).containsExactly("NOT_AT_WORK", "NOT_AT_WORK");
    }

    @Test
    void whoseLastPostHasEndedGetsNothing() {
        wish(REPLY, mail(NoticePace.AT_ONCE));
        tell(REPLY, "甲");
        jdbc.sql("update access_post set since = '2020-01-01', until = '2020-01-02' where account_id = ?")
                .param(account)
                .update();
        workOff();
        assertThat(mails()).isEmpty();
        assertThat(ways()).extracting(DeliveryRow::reason).containsExactly("NOT_AT_WORK");
    }

    @Test
    void anAddressThatIsNotConfirmedGetsNothingAndTheBellSaysIt() {
        account = person();
        transaction().executeWithoutResult(status -> {
            NoticeSettings own = new NoticeSettings(account);
            own.ask("stranger@example.cn", "code", LocalDate.now(clock), clock.instant());
            settings.save(own);
        });
        wish(REPLY, new Wish(false, NoticePace.AT_ONCE, NoticePace.NEVER));
        tell(REPLY, "甲");
        workOff();
        assertThat(mails()).isEmpty();
        assertThat(ways()).isEmpty();
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void anAddressThatWasGivenUpGetsNothingAnyMore() {
        wish(REPLY, mail(NoticePace.DAILY));
        tell(REPLY, "甲");
        transaction()
                .executeWithoutResult(
                        status -> settings.findById(account).orElseThrow().dropMail());
        clock.move(Duration.ofDays(1));
        workOff();
        assertThat(mails()).isEmpty();
        assertThat(ways()).extracting(DeliveryRow::reason).containsExactly("NO_ADDRESS");
    }

    @Test
    void whereTheServerIsAwayItIsTriedAgainAndAtLastGivenUpWithItsReason() {
        wish(REPLY, mail(NoticePace.AT_ONCE));
        tell(REPLY, "甲");
        Courier away = courier(mailer(1));
        assertThat(away.next()).isTrue();
        assertThat(away.next()).as("not at once").isFalse();
        assertThat(states()).containsExactly(DeliveryState.WAITING);
        for (int i = 1; i < Courier.MOST_ATTEMPTS; i++) {
            clock.move(Duration.ofHours(3));
            assertThat(away.next()).isTrue();
        }
        assertThat(states()).containsExactly(DeliveryState.FAILED);
        assertThat(ways().getFirst().reason()).isNotBlank();
        clock.move(Duration.ofHours(3));
        assertThat(away.next()).isFalse();
    }

    @Test
    void afterARefusalItArrivesOnceTheServerIsBack() {
        wish(REPLY, mail(NoticePace.AT_ONCE));
        tell(REPLY, "甲");
        courier(mailer(1)).next();
        clock.move(Duration.ofMinutes(5));
        workOff();
        assertThat(mails()).hasSize(1);
        assertThat(states()).containsExactly(DeliveryState.SENT);
    }

    @Test
    void whatWasOnItsWayInACrashIsNotSentTwice() {
        wish(REPLY, mail(NoticePace.AT_ONCE));
        tell(REPLY, "甲");
        Mailer real = mailer();
        Courier dying = courier(new Mailer("127.0.0.1", 1, "", "", "qudao@example.cn", "none", "") {
            @Override
            public void send(Mail mail) {
                real.send(mail);
                throw new IllegalStateException("killed");
            }
        });
        try {
            dying.next();
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
        assertThat(states()).containsExactly(DeliveryState.SENDING);
        clock.move(Duration.ofMinutes(11));
        workOff();
        assertThat(mails()).hasSize(1);
        assertThat(states()).containsExactly(DeliveryState.UNSURE);
    }

    @Test
    void aServerThatFallsSilentAfterTheMailMayHaveIt() throws Exception {
        wish(REPLY, mail(NoticePace.AT_ONCE));
        tell(REPLY, "甲");
        try (ServerSocket silent = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> takeAndVanish(silent));
            courier(mailer(silent.getLocalPort())).next();
        }
        assertThat(states()).containsExactly(DeliveryState.UNSURE);
    }

    private static void takeAndVanish(ServerSocket door) {
        try (Socket line = door.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 here\r\n");
            out.flush();
            boolean data = false;
            String said = in.readLine();
            while (said != null && !(data && said.equals("."))) {
                if (!data) {
                    data = said.startsWith("DATA");
                    out.print(data ? "354 go on\r\n" : "250 ok\r\n");
                    out.flush();
                }
                said = in.readLine();
            }
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void twoPortalsSendOne() throws Exception {
        wish(REPLY, mail(NoticePace.AT_ONCE));
        for (int i = 0; i < 5; i++) {
            tell(REPLY, "甲" + i);
        }
        List<Thread> portals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Courier courier = courier(mailer());
            portals.add(Thread.ofPlatform().start(() -> {
                try {
                    courier.next();
                } catch (ConcurrencyFailureException another) {
                    assertThat(another).isNotNull();
                }
            }));
        }
        for (Thread portal : portals) {
            portal.join();
        }
        workOff();
        assertThat(mails()).hasSize(1);
        assertThat(states()).hasSize(5).containsOnly(DeliveryState.SENT);
    }

    @Test
    void aPhoneIsSentAMessageThatLeadsBack() {
        wish(REPLY, new Wish(false, NoticePace.NEVER, NoticePace.AT_ONCE));
        tell(REPLY, "甲");
        assertThat(shown()).isZero();
        workOff();
        assertThat(phone.texts).hasSize(1);
        assertThat(phone.texts.getFirst()).contains("甲").containsPattern("/notices/\\d+$");
        assertThat(states()).containsExactly(DeliveryState.SENT);
        phone.kept = false;
        tell(REPLY, "乙");
        workOff();
        assertThat(phone.texts).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder(DeliveryState.SENT, DeliveryState.DROPPED);
    }

    @Test
    void quietHoursHoldBack() {
        Instant now = clock.instant();
        int hour = now.atZone(Clocks.BUSINESS_ZONE).getHour();
        transaction()
                .executeWithoutResult(status -> settings.findById(account)
                        .orElseThrow()
                        .keep(new Hours((hour + 12) % 24, hour, (hour + 2) % 24)));
        wish(REPLY, mail(NoticePace.AT_ONCE));
        tell(REPLY, "甲");
        workOff();
        assertThat(mails()).isEmpty();
        clock.move(Duration.ofHours(2));
        workOff();
        assertThat(mails()).hasSize(1);
    }
}
