package cn.qudao.reportshelf.domain;

import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for the file of each subscription whose time has come, and puts down when the next is due, in one transaction: so each
 * comes once, whichever portal sees it, and what was missed while none ran comes once as well.
 */
@Component
class Deliveries {

    private static final int AT_ONCE = 50;

    private final SubscriptionRepository subscriptions;
    private final SavedReportRepository saved;
    private final ReportExportRepository exports;
    private final Workdays workdays;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Deliveries(
            SubscriptionRepository subscriptions,
            SavedReportRepository saved,
            ReportExportRepository exports,
            Workdays workdays,
            Scope scope,
            Clock clock,
            PlatformTransactionManager manager) {
        this.subscriptions = subscriptions;
        this.saved = saved;
        this.exports = exports;
        this.workdays = workdays;
        this.scope = scope;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Whether any was due. */
    boolean next() {
        Instant now = clock.instant();
        return scope.asSystem("subscriptions are due", () -> {
            List<Subscription> due = subscriptions.due(now, Limit.of(AT_ONCE));
            due.forEach(one -> transaction.executeWithoutResult(status -> ask(one, now)));
            return !due.isEmpty();
        });
    }

    private void ask(Subscription due, Instant now) {
        if (subscriptions.claim(due.id(), due.nextAt(), due.following(now, workdays::includes)) == 1) {
            saved.findById(due.saved())
                    .ifPresent(report -> exports.save(new ReportExport(due, report.name(), report.question(), now)));
        }
    }
}
