package cn.qudao.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.Addressees;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Preferences;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.mail.Mailer;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticePace;
import cn.qudao.notice.NoticePhone;
import cn.qudao.testing.PortalTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Everybody chooses for himself, and only what there is. */
@PortalTest
class OwnNoticesTest {

    private static final String KIND = "forum.reply";
    private static final Wish MAIL = new Wish(true, NoticePace.DAILY, NoticePace.NEVER);

    @Autowired
    private OwnNotices unconnected;

    @Autowired
    private KindsOfNotices kinds;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private ApplicationContext beans;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        server.start();
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
    }

    @AfterEach
    void close() {
        acting.leave();
        server.stop();
    }

    private OwnNotices own(int port) {
        return new OwnNotices(
                kinds,
                beans.getBean(NoticeChoiceRepository.class),
                beans.getBean(NoticeSettingsRepository.class),
                beans.getBean(MailCodes.class),
                new Mailer("127.0.0.1", port, "", "", "qudao@example.cn", "none", "example.cn"),
                beans.getBean(NoticePhone.class),
                beans.getBean(Addressees.class),
                beans.getBean(Messages.class),
                beans.getBean(Preferences.class),
                beans.getBean(CurrentUser.class),
                beans.getBean(Clock.class),
                beans.getBean(PlatformTransactionManager.class));
    }

    private OwnNotices own() {
        return own(server.getSmtp().getPort());
    }

    private String code() throws Exception {
        Matcher digits =
                Pattern.compile("\\d{6}").matcher(String.valueOf(server.getReceivedMessages()[0].getContent()));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    @Test
    void everyKindHasANameInBothLanguages() {
        Messages words = new Messages();
        assertThat(kinds.all())
                .hasSizeGreaterThan(10)
                .extracting(NoticeKind::code)
                .doesNotHaveDuplicates();
        assertThat(kinds.all())
                .allMatch(kind ->
                        words.has("notice.kind." + kind.code()) && kind.code().length() <= 40);
    }

    @Test
    void aMailboxIsChosenWhenItsCodeHasComeBack() throws Exception {
        OwnNotices own = own();
        assertThatThrownBy(() -> own.choose(KIND, MAIL)).hasMessage("notice.choice.no-mail");
        own.askMail(" wang@example.cn ");
        assertThat(own.ways().mail()).isNull();
        assertThat(own.ways().wantedMail()).isEqualTo("wang@example.cn");
        assertThatThrownBy(() -> own.choose(KIND, MAIL)).hasMessage("notice.choice.no-mail");
        String right = code();
        String wrong = right.equals("000000") ? "000001" : "000000";
        assertThatThrownBy(() -> own.confirmMail(wrong)).hasMessage("notice.mail.wrong-code");
        own.confirmMail(right);
        assertThat(own.ways().mail()).isEqualTo("wang@example.cn");
        own.choose(KIND, MAIL);
        assertThat(own.wishes())
                .filteredOn(each -> each.kind().code().equals(KIND))
                .extracting(OwnNotices.WishOfKind::wish)
                .containsExactly(MAIL);
        own.dropMail();
        assertThat(own.ways().hasMail()).isFalse();
        own.choose(KIND, new Wish(false, NoticePace.DAILY, NoticePace.NEVER));
        assertThatThrownBy(() -> own.choose(KIND, new Wish(false, NoticePace.AT_ONCE, NoticePace.NEVER)))
                .hasMessage("notice.choice.no-mail");
    }

    @Test
    void wrongCodesCountAlthoughEachIsRefused() throws Exception {
        OwnNotices own = own();
        own.askMail("wang@example.cn");
        String right = code();
        for (int i = 0; i < NoticeSettings.MOST_WRONG; i++) {
            assertThatThrownBy(() -> own.confirmMail("none")).hasMessage("notice.mail.wrong-code");
        }
        assertThatThrownBy(() -> own.confirmMail(right)).hasMessage("notice.mail.code-gone");
    }

    @Test
    void badAddressesAreRefused() {
        OwnNotices own = own();
        assertThatThrownBy(() -> own.askMail("wang")).hasMessage("mail.bad");
        assertThatThrownBy(() -> own.askMail("wang@example.com")).hasMessage("mail.domain");
        assertThatThrownBy(() -> own.askMail("a@example.cn\r\nBcc: b@example.cn"))
                .hasMessage("mail.bad");
        assertThatThrownBy(() -> own(1).askMail("wang@example.cn")).hasMessage("notice.mail.not-taken");
        assertThatThrownBy(() -> unconnected.askMail("wang@example.cn")).hasMessage("mail.none");
    }

    @Test
    void whatThereIsNotCannotBeChosen() {
        String duty = kinds.all().stream()
                .filter(NoticeKind::duty)
                .findFirst()
                .orElseThrow()
                .code();
        assertThatThrownBy(() -> unconnected.choose(duty, new Wish(false, NoticePace.NEVER, NoticePace.NEVER)))
                .hasMessage("notice.choice.duty");
        assertThatThrownBy(() -> unconnected.choose(
                        "announcement.published", new Wish(true, NoticePace.NEVER, NoticePace.DAILY)))
                .hasMessage("notice.choice.no-such-way");
        assertThatThrownBy(() -> unconnected.choose(KIND, MAIL)).hasMessage("mail.none");
        assertThatThrownBy(() -> unconnected.choose(KIND, new Wish(true, NoticePace.NEVER, NoticePace.DAILY)))
                .hasMessage("notice.phone.none");
        assertThatThrownBy(() -> unconnected.choose("no.such", Wish.AT_FIRST)).isInstanceOf(NotFound.class);
    }
}
