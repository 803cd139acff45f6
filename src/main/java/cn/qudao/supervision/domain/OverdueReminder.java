package cn.qudao.supervision.domain;

import cn.qudao.notice.Inboxes;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who have charge and whoever urged, once, that nobody has answered by the day. */
@Component
class OverdueReminder {

    private static final int AT_ONCE = 500;

    private final UrgingRepository urgings;
    private final UrgingStepRepository steps;
    private final Managers managers;
    private final Units units;
    private final Inboxes inboxes;
    private final Scope scope;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OverdueReminder(
            UrgingRepository urgings,
            UrgingStepRepository steps,
            Managers managers,
            Units units,
            Inboxes inboxes,
            Scope scope,
            TransactionTemplate transaction,
            Clock clock) {
        this.urgings = urgings;
        this.steps = steps;
        this.managers = managers;
        this.units = units;
        this.inboxes = inboxes;
        this.scope = scope;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 8 * * *", zone = "Asia/Shanghai")
    void remind() {
        int told;
        do {
            told = scope.asSystem("urgings nobody has answered", () -> transaction.execute(status -> some()));
        } while (told == AT_ONCE);
    }

    private int some() {
        List<Urging> overdue = urgings.toBeReminded(LocalDate.now(clock), Limit.of(AT_ONCE));
        overdue.forEach(urging -> {
            Set<Long> told = new LinkedHashSet<>(managers.of(urging.place()));
            urging.urger().ifPresent(told::add);
            inboxes.tell(
                    SupervisionNotices.OVERDUE,
                    told,
                    UrgingDesk.address(urging),
                    "supervision.notice.overdue",
                    units.find(urging.unit()).map(UnitRow::name).orElse(""),
                    urging.dueOn());
            urging.remind();
            steps.save(new UrgingStep(urging, StepKind.OVERDUE, clock.instant(), null, null));
        });
        return overdue.size();
    }
}
