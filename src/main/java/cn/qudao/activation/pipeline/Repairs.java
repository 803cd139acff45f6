package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.activation.pipeline.Happening.ByHand;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person can do about an activation that goes on for too long. */
@Service
@Requires(ActivationPermissions.REPAIR)
@Transactional
public class Repairs {

    public static final int LONGEST_REASON = 80;

    private final TimeLines timeLines;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Settlement settlement;
    private final Scope scope;
    private final WakeUp wakeUp;
    private final AuditTrail trail;
    private final Clock clock;

    Repairs(
            TimeLines timeLines,
            Outbox outbox,
            Ledger ledger,
            Settlement settlement,
            WakeUp wakeUp,
            AuditTrail trail,
            Scope scope,
            Clock clock) {
        this.settlement = settlement;
        this.scope = scope;
        this.timeLines = timeLines;
        this.outbox = outbox;
        this.ledger = ledger;
        this.wakeUp = wakeUp;
        this.trail = trail;
        this.clock = clock;
    }

    /** Tries now what would be tried within half a minute anyway. */
    public void tryNow(ActivationId id) {
        ActivationRow row = inRepair(id);
        outbox.hurry(id, clock.instant());
        told(row, Map.of("repair", "now"));
        wakeUp.now();
    }

    /**
     * Asks the platform once more; if it has never heard of the order, the activation has failed, and the order is not sent
     * again. Whatever else the platform says holds: nobody gives up what may have been done.
     */
    public void giveUp(ActivationId id, String reason) {
        String why = why(reason);
        ActivationRow row = inRepair(id);
        outbox.drop(id);
        ledger.explain(id, Settlement.givenUp(why));
        told(row, Map.of("repair", "give up", "reason", why));
    }

    /**
     * Registers what a person knows of the order in another way, where the platform does not say. What the platform says
     * afterwards stands on the time line and changes nothing.
     */
    public void settle(ActivationId id, boolean done, String reason) {
        String why = why(reason);
        ActivationRow row = inRepair(id);
        scope.asSystem(
                "an activation comes to its result by hand",
                () -> settlement.write(
                        List.of(new ByHand(id, done, Saying.of("activation.reason.by-hand", why), clock.instant()))));
        told(row, Map.of("repair", done ? "done" : "not done", "reason", why));
    }

    private static String why(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "activation.repair.reason", LONGEST_REASON);
        }
        return why;
    }

    private ActivationRow inRepair(ActivationId id) {
        ActivationRow row = timeLines.one(id);
        if (row.state() != ActivationState.REPAIR) {
            throw new RuleViolation("activation.repair.not-waiting");
        }
        return row;
    }

    private void told(ActivationRow row, Map<String, String> details) {
        trail.record(AuditEvent.of(
                        AuditAction.CHANGED,
                        "Activation",
                        Long.toString(row.id().value()),
                        row.subscriber())
                .at(row.place())
                .with(details));
    }
}
