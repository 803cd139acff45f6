package cn.qudao.reportshelf.domain;

import cn.qudao.access.ActingFor;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Preferences;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.notice.Inboxes;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Reports;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.scope.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one file after the other, each in the scope and with the permissions that its person has at that moment. A process
 * that dies is missed after a while, and its files are begun anew.
 */
@Component
class ExportMaker {

    static final String PAGE = "report-exports";
    /** Who has said nothing for so long is dead. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(ExportMaker.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int LOOKED_AT = 20;
    private static final Duration BETWEEN_SIGNS = Duration.ofMillis(500);

    private final ReportExportRepository exports;
    private final ExportFiles files;
    private final Reports reports;
    private final ActingFor acting;
    private final CurrentUser user;
    private final Preferences preferences;
    private final SubscriptionDesk subscribed;
    private final Inboxes inboxes;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String runner = UUID.randomUUID().toString();

    ExportMaker(
            ReportExportRepository exports,
            ExportFiles files,
            Reports reports,
            ActingFor acting,
            CurrentUser user,
            Preferences preferences,
            SubscriptionDesk subscribed,
            Inboxes inboxes,
            Scope scope,
            Clock clock,
            PlatformTransactionManager manager) {
        this.exports = exports;
        this.files = files;
        this.reports = reports;
        this.acting = acting;
        this.user = user;
        this.preferences = preferences;
        this.subscribed = subscribed;
        this.inboxes = inboxes;
        this.scope = scope;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        // Progress is written while the report is being read.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Nobody wants the file any more, or another makes it. */
    private static final class NotWanted extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Whether there was a file to make. */
    boolean next() {
        Optional<ReportExport> claimed = asSystem(() -> exports.waiting(Limit.of(LOOKED_AT)).stream()
                .filter(id -> exports.claim(id, runner, clock.instant()) == 1)
                .findFirst()
                .flatMap(exports::findById));
        claimed.ifPresent(this::make);
        return claimed.isPresent();
    }

    private void make(ReportExport export) {
        try {
            acting.run(export.account(), export.post(), "report export", () -> {
                write(export);
                return export;
            });
        } catch (NotWanted cancelled) {
            log.debug("Nobody wants {} any more", export.stored());
        } catch (RuleViolation rule) {
            fail(export, runner, rule.key());
        } catch (Refused | NotFound closed) {
            fail(export, runner, "reportshelf.export.no-longer");
        } catch (UncheckedIOException broken) {
            log.warn("A report could not be written", broken);
            fail(export, runner, isFull(broken) ? "reportshelf.export.disk-full" : "reportshelf.export.broken");
        } catch (DataAccessException | TransactionException unreachable) {
            // Nobody says that this one is alive, so it is begun anew.
            log.debug("Left for another attempt", unreachable);
        } catch (RuntimeException unforeseen) {
            log.error("A report could not be made", unforeseen);
            fail(export, runner, "reportshelf.export.broken");
        }
    }

    private void write(ReportExport export) {
        Actor actor = user.get();
        ReportRequest request = request(export, actor);
        AtomicLong rows = new AtomicLong();
        try {
            long bytes = files.write(
                    export.stored(),
                    out -> rows.set(
                            reports.write(request, export.format(), way(export), out, new Progress(export)::rows)));
            if (rows.get() == 0 && subscribed.wantsOnlyFilled(export)) {
                files.delete(export.stored());
                asSystem(() -> subscribed.empty(export, runner));
                return;
            }
            ready(export, rows.get(), bytes, reports.fileName(request, export.format()), actor);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A subscription goes on where its person has got another post; what was asked for at a post stays there. */
    private ReportRequest request(ReportExport export, Actor actor) {
        Question question = export.question();
        Locale language = export.language(preferences::language);
        if (export.subscription() != null) {
            subscribed.check(export, actor);
            return reports.parseKept(question.report(), question.parameters(), language);
        }
        if (actor.postId() != export.post()) {
            throw new RuleViolation("reportshelf.export.no-longer");
        }
        return reports.parse(question.report(), question.parameters(), language);
    }

    private static Way way(ReportExport export) {
        return export.subscription() == null ? Way.BACKGROUND : Way.SUBSCRIPTION;
    }

    private void ready(ReportExport export, long rows, long bytes, String name, Actor actor) {
        int wanted = asSystem(() -> {
            int changed = exports.ready(
                    export.id(), runner, rows, bytes, name, ExportDesk.reach(actor), actor.postId(), clock.instant());
            if (changed == 1) {
                inboxes.tell(
                        ReportNotices.FILES,
                        export.account(),
                        PAGE,
                        "reportshelf.notice.ready",
                        export.title(),
                        name,
                        rows);
                subscribed.made(export, bytes);
            }
            return changed;
        });
        if (wanted == 0) {
            try {
                files.delete(export.stored());
            } catch (IOException kept) {
                throw new UncheckedIOException(kept);
            }
        }
    }

    private void fail(ReportExport export, @Nullable String by, String problem) {
        asSystem(() -> {
            int changed = exports.failed(export.id(), by, problem, clock.instant());
            if (changed == 1) {
                inboxes.tell(ReportNotices.FILES, export.account(), PAGE, "reportshelf.notice.failed", export.title());
                subscribed.refused(export, problem);
            }
            return changed;
        });
    }

    /** Says for all files of this process that somebody is at work on them. */
    void alive() {
        asSystem(() -> exports.alive(runner, clock.instant()));
    }

    /** What a dead process has left: begun anew, or given up where that has happened too often. */
    void takeUp() {
        Instant before = clock.instant().minus(SILENCE);
        asSystem(() -> exports.silent(before)).forEach(export -> {
            if (export.attempts() < MOST_ATTEMPTS) {
                asSystem(() -> exports.again(export.id(), before));
            } else {
                fail(export, export.runner(), "reportshelf.export.interrupted");
            }
        });
    }

    private <T> T asSystem(Supplier<T> work) {
        return scope.asSystem("files of reports", () -> transaction.execute(status -> work.get()));
    }

    private static boolean isFull(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    /** Tells now and then how far the file is, and learns whether it is still wanted. */
    private final class Progress {

        private final ReportExport export;
        private final AtomicReference<Instant> told = new AtomicReference<>(clock.instant());

        private Progress(ReportExport export) {
            this.export = export;
        }

        private void rows(long rows) {
            Instant now = clock.instant();
            if (now.isBefore(told.get().plus(BETWEEN_SIGNS))) {
                return;
            }
            told.set(now);
            if (asSystem(() -> exports.progress(export.id(), runner, rows, now)) == 0) {
                throw new NotWanted();
            }
        }
    }
}
