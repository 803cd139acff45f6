package cn.qudao.reportshelf.domain;

import cn.qudao.access.ActingFor;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Preferences;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.mail.Mail;
import cn.qudao.mail.Mailer;
import cn.qudao.notice.Inboxes;
import cn.qudao.reportshelf.domain.ExportDesk.ReadyFile;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends files by mail, each by one process, and again for hours where the server does not take them. The person must still be
 * allowed to have the file at that moment.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    private final LetterRepository letters;
    private final ReportExportRepository exports;
    private final ExportDesk files;
    private final Mailer mailer;
    private final ActingFor acting;
    private final Preferences preferences;
    private final Messages messages;
    private final Inboxes inboxes;
    private final AuditTrail trail;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Postman(
            LetterRepository letters,
            ReportExportRepository exports,
            ExportDesk files,
            Mailer mailer,
            ActingFor acting,
            Preferences preferences,
            Messages messages,
            Inboxes inboxes,
            AuditTrail trail,
            Scope scope,
            Clock clock,
            PlatformTransactionManager manager) {
        this.letters = letters;
        this.exports = exports;
        this.files = files;
        this.mailer = mailer;
        this.acting = acting;
        this.preferences = preferences;
        this.messages = messages;
        this.inboxes = inboxes;
        this.trail = trail;
        this.scope = scope;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Whether there was one to send. */
    boolean next() {
        Optional<Letter> claimed = scope.asSystem(
                "mail with reports",
                () -> transaction.execute(status -> letters.due(clock.instant(), Limit.of(AT_ONCE)).stream()
                        .filter(this::claim)
                        .findFirst()));
        if (claimed == null || claimed.isEmpty()) {
            return false;
        }
        send(claimed.get());
        return true;
    }

    private boolean claim(Letter letter) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << letter.attempts());
        return letters.claim(letter.id(), letter.attempts(), clock.instant().plus(pause)) == 1;
    }

    private void send(Letter letter) {
        try {
            if (letter.bytes() > Mailer.LARGEST) {
                throw new RuleViolation("mail.too-large");
            }
            long post = scope.asSystem(
                    "mail with reports",
                    () -> exports.findById(letter.export())
                            .map(ReportExport::post)
                            .orElseThrow(() -> new RuleViolation("reportshelf.export.elsewhere")));
            acting.run(letter.account(), post, "report mail", () -> {
                hand(letter, files.file(letter.export()));
                return letter;
            });
            drop(letter);
        } catch (MailException notTaken) {
            log.warn("The mail server did not take a report: {}", notTaken.getMessage());
            if (letter.attempts() + 1 >= MOST_ATTEMPTS) {
                giveUp(letter);
            }
        } catch (RuleViolation | NotFound | Refused no) {
            log.debug("A report is not sent", no);
            giveUp(letter);
        }
    }

    private void hand(Letter letter, ReadyFile file) {
        Locale language = preferences.language();
        mailer.send(new Mail(
                "report-" + letter.id(),
                letter.mail(),
                messages.text(language, "reportshelf.mail.subject", letter.title()),
                messages.text(language, "reportshelf.mail.text", letter.title(), file.name()),
                null,
                new Mail.Enclosed(file.name(), file.mediaType(), file.path())));
        trail.record(AuditEvent.of(AuditAction.EXPORTED, "Report", Long.toString(letter.export()), letter.title())
                .with(Map.of("mail", letter.mail(), "file", file.name())));
    }

    private void drop(Letter letter) {
        scope.asSystem(
                "mail with reports", () -> transaction.executeWithoutResult(status -> letters.gone(letter.id())));
    }

    private void giveUp(Letter letter) {
        scope.asSystem(
                "mail with reports",
                () -> transaction.executeWithoutResult(status -> {
                    letters.gone(letter.id());
                    inboxes.tell(
                            ReportNotices.FILES,
                            letter.account(),
                            ExportMaker.PAGE,
                            "reportshelf.notice.no-mail",
                            letter.title());
                }));
    }
}
