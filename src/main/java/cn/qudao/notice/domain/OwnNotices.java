package cn.qudao.notice.domain;

import cn.qudao.access.Addressees;
import cn.qudao.access.Addressees.Addressee;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Preferences;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.mail.Mail;
import cn.qudao.mail.Mailer;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticePace;
import cn.qudao.notice.NoticePhone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** By which ways the person at work wants to hear of what. */
@Service
@Requires
public class OwnNotices {

    private static final Logger log = LoggerFactory.getLogger(OwnNotices.class);

    private final KindsOfNotices kinds;
    private final NoticeChoiceRepository choices;
    private final NoticeSettingsRepository settings;
    private final MailCodes codes;
    private final Mailer mailer;
    private final NoticePhone phone;
    private final Addressees addressees;
    private final Messages messages;
    private final Preferences preferences;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnNotices(
            KindsOfNotices kinds,
            NoticeChoiceRepository choices,
            NoticeSettingsRepository settings,
            MailCodes codes,
            Mailer mailer,
            NoticePhone phone,
            Addressees addressees,
            Messages messages,
            Preferences preferences,
            CurrentUser user,
            Clock clock,
            PlatformTransactionManager manager) {
        this.kinds = kinds;
        this.choices = choices;
        this.settings = settings;
        this.codes = codes;
        this.mailer = mailer;
        this.phone = phone;
        this.addressees = addressees;
        this.messages = messages;
        this.preferences = preferences;
        this.user = user;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    public record WishOfKind(NoticeKind kind, Wish wish) {}

    /**
     * @param mail that is confirmed
     * @param wantedMail that a code was sent to
     * @param phone masked; null where no number is kept
     */
    public record Ways(
            boolean mailSetUp,
            @Nullable String mail,
            @Nullable String wantedMail,
            boolean phoneSetUp,
            @Nullable String phone,
            Hours hours) {

        public boolean hasMail() {
            return mailSetUp && mail != null;
        }

        public boolean hasPhone() {
            return phoneSetUp && phone != null;
        }
    }

    public List<WishOfKind> wishes() {
        Map<String, Wish> chosen = choices.findByAccountId(user.get().accountId()).stream()
                .collect(Collectors.toMap(NoticeChoice::kind, NoticeChoice::wish));
        return kinds.all().stream()
                .map(kind -> new WishOfKind(
                        kind, chosen.getOrDefault(kind.code(), Wish.AT_FIRST).within(kind)))
                .toList();
    }

    public Ways ways() {
        Optional<NoticeSettings> own = settings.findById(user.get().accountId());
        return new Ways(
                mailer.isSetUp(),
                own.flatMap(NoticeSettings::mail).orElse(null),
                own.flatMap(NoticeSettings::wantedMail).orElse(null),
                phone.isSetUp(),
                phone.isSetUp() ? number().orElse(null) : null,
                own.map(NoticeSettings::hours).orElse(Hours.AT_FIRST));
    }

    private Optional<String> number() {
        return addressees.find(user.get().accountId()).map(Addressee::place).flatMap(phone::masked);
    }

    /** Holds from the next notice on, and for what has not gone out yet. */
    public void choose(String code, Wish wish) {
        NoticeKind kind = kinds.byCode(code);
        if (!wish.equals(wish.within(kind))) {
            throw new RuleViolation(kind.duty() && !wish.portal() ? "notice.choice.duty" : "notice.choice.no-such-way");
        }
        long account = user.get().accountId();
        transaction.executeWithoutResult(status -> {
            Optional<NoticeChoice> choice = choices.findByAccountIdAndKind(account, code);
            check(choice.map(NoticeChoice::wish).orElse(Wish.AT_FIRST), wish);
            choice.ifPresentOrElse(
                    present -> present.becomes(wish), () -> choices.save(new NoticeChoice(account, code, wish)));
        });
    }

    /** A way that has gone may stay chosen, but nobody chooses it anew. */
    private void check(Wish present, Wish wish) {
        if (isNew(present.mail(), wish.mail()) && !ways().hasMail()) {
            throw new RuleViolation(mailer.isSetUp() ? "notice.choice.no-mail" : "mail.none");
        }
        if (isNew(present.phone(), wish.phone()) && !ways().hasPhone()) {
            throw new RuleViolation(phone.isSetUp() ? "notice.phone.no-number" : "notice.phone.none");
        }
    }

    private static boolean isNew(NoticePace present, NoticePace wanted) {
        return wanted != NoticePace.NEVER && wanted != present;
    }

    public void keep(Hours hours) {
        transaction.executeWithoutResult(status -> held().keep(hours));
    }

    /** Sends a code there; the address counts when it has come back. */
    public void askMail(String typed) {
        String address = typed.strip();
        mailer.check(address);
        long account = user.get().accountId();
        String code = codes.fresh();
        transaction.executeWithoutResult(
                status -> held().ask(address, codes.hash(account, code), LocalDate.now(clock), clock.instant()));
        try {
            mailer.send(new Mail(
                    "notice-code-" + Ids.next(),
                    address,
                    messages.text(preferences.language(), "notice.mail.code.subject"),
                    messages.text(
                            preferences.language(),
                            "notice.mail.code.text",
                            code,
                            user.get().displayName()),
                    null,
                    null));
        } catch (MailException notTaken) {
            log.warn("The mail server did not take a code: {}", notTaken.getMessage());
            throw RuleViolation.at("mail", "notice.mail.not-taken");
        }
    }

    public void confirmMail(String code) {
        long account = user.get().accountId();
        boolean right = Boolean.TRUE.equals(
                transaction.execute(status -> held().confirm(codes.hash(account, code), clock.instant())));
        if (!right) {
            throw RuleViolation.at("code", "notice.mail.wrong-code");
        }
    }

    /** Nothing goes there any more, from this moment on. */
    public void dropMail() {
        transaction.executeWithoutResult(status ->
                settings.hold(user.get().accountId()).orElseThrow(NotFound::new).dropMail());
    }

    private NoticeSettings held() {
        long account = user.get().accountId();
        return settings.hold(account).orElseGet(() -> settings.save(new NoticeSettings(account)));
    }
}
