package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a file means to the subscription that asked for it; nothing where a person did. */
@Component
class SubscriptionDesk {

    private static final String NOT_SHARED = "reportshelf.subscription.not-shared";

    private final SubscriptionRepository subscriptions;
    private final SavedReportRepository saved;
    private final ReportExportRepository exports;
    private final LetterRepository letters;
    private final Clock clock;

    SubscriptionDesk(
            SubscriptionRepository subscriptions,
            SavedReportRepository saved,
            ReportExportRepository exports,
            LetterRepository letters,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.saved = saved;
        this.exports = exports;
        this.letters = letters;
        this.clock = clock;
    }

    /** @throws RuleViolation where the setting is no longer shared with the person */
    void check(ReportExport export, Actor actor) {
        boolean open = of(export)
                .flatMap(subscription -> saved.findById(subscription.saved()))
                .filter(report -> report.isOpenTo(actor))
                .isPresent();
        if (!open) {
            throw new RuleViolation(NOT_SHARED);
        }
    }

    boolean wantsOnlyFilled(ReportExport export) {
        return of(export).filter(Subscription::onlyFilled).isPresent();
    }

    /** Nothing to tell: there is no file, and nobody is disturbed. */
    int empty(ReportExport export, String runner) {
        int gone = exports.drop(export.id(), runner);
        of(export)
                .ifPresent(subscription ->
                        subscriptions.over(subscription.id(), clock.instant(), Subscription.Outcome.EMPTY, null));
        return gone;
    }

    void made(ReportExport export, long bytes) {
        of(export).ifPresent(subscription -> {
            subscriptions.over(subscription.id(), clock.instant(), Subscription.Outcome.MADE, null);
            String mail = subscription.mail();
            if (mail != null) {
                letters.save(new Letter(export, mail, bytes, clock.instant()));
            }
        });
    }

    /** What is no longer shared stands in no list of the person's, from which it could be ended: it ends by itself. */
    void refused(ReportExport export, String problem) {
        of(export).ifPresent(subscription -> {
            if (problem.equals(NOT_SHARED)) {
                subscriptions.delete(subscription);
            } else {
                subscriptions.over(subscription.id(), clock.instant(), Subscription.Outcome.REFUSED, problem);
            }
        });
    }

    private Optional<Subscription> of(ReportExport export) {
        @Nullable Long id = export.subscription();
        return id == null ? Optional.empty() : subscriptions.findById(id);
    }
}
